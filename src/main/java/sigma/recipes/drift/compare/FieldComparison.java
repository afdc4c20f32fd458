package sigma.recipes.drift.compare;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import sigma.recipes.drift.change.Difference;
import sigma.recipes.drift.change.Direction;
import sigma.recipes.drift.change.ExporterLoss;
import sigma.recipes.drift.change.RuleKind;
import sigma.recipes.drift.hint.RenameHints;
import sigma.recipes.drift.schema.ComparedApi;
import sigma.recipes.drift.schema.Schema;
import sigma.recipes.drift.schema.Subject;

/** Compares the fields of two objects. */
final class FieldComparison {

    private final SchemaComparison schemas;

    FieldComparison(SchemaComparison schemas) {
        this.schemas = schemas;
    }

    void compare(SchemaPair pairing) {
        Schema.Fields before = pairing.before().object();
        Schema.Fields after = pairing.after().object();
        Set<String> removed = without(before, schemas.before(), after, schemas.after());
        Set<String> added = without(after, schemas.after(), before, schemas.before());
        RenameHints hints = schemas.hints(pick(before, removed), pick(after, added));
        for (String name : before.properties().keySet()) {
            if (removed.contains(name) && isMapped(schemas.after(), after, name)) {
                mapped(name, pairing, before.properties().get(name), after.others().get());
            } else if (removed.contains(name)) {
                pairing.add(removed(name, before, after).hinted(hints.ofRemoved(name)));
            } else if (after.properties().containsKey(name) && isTransmitted(schemas.before(), before, name)) {
                kept(name, pairing);
            }
        }
        added.stream().filter(name -> isMapped(schemas.before(), before, name)).forEach(name ->
                mapped(name, pairing, before.others().get(), after.properties().get(name)));
        added.stream().filter(name -> !isMapped(schemas.before(), before, name)).forEach(name -> pairing.add(added(name, before, after).hinted(hints.ofAdded(name))));
        undeclared(before, after).forEach(name -> required(name, pairing));
        others(pairing);
    }

    /** Returns whether a field without a description has the schema of all other fields. */
    private static boolean isMapped(ComparedApi side, Schema.Fields fields, String name) {
        Optional<Schema> others = fields.others().map(side.schemas()::of);
        return !fields.properties().containsKey(name) && fields.open()
                && others.filter(schema -> !schema.types().isEmpty() || !schema.branches().isEmpty()).isPresent();
    }

    private void mapped(String name, SchemaPair pairing, JsonNode before, JsonNode after) {
        required(name, pairing);
        schemas.below(pairing, name, Optional.of(before), Optional.of(after));
    }

    /** A field may be required without being described. */
    private static Set<String> undeclared(Schema.Fields before, Schema.Fields after) {
        Set<String> names = new LinkedHashSet<>(before.required());
        names.addAll(after.required());
        names.removeIf(name -> before.properties().containsKey(name) || after.properties().containsKey(name));
        return names;
    }

    private Set<String> without(Schema.Fields some, ComparedApi side, Schema.Fields others, ComparedApi other) {
        Set<String> rest = new LinkedHashSet<>();
        some.properties().keySet().stream().filter(name -> isTransmitted(side, some, name) && !isTransmitted(other, others, name)
                && !(others.properties().containsKey(name) && !side.scope().mentions(Subject.READ_ONLY))).forEach(rest::add);
        return rest;
    }

    /** A response-only field is not part of a request, and vice versa. */
    private boolean isTransmitted(ComparedApi side, Schema.Fields fields, String name) {
        if (!fields.properties().containsKey(name)) {
            return false;
        }
        Schema.Remarks remarks = side.schemas().of(fields.properties().get(name)).remarks();
        return !(schemas.direction() == Direction.REQUEST ? remarks.readOnly() : remarks.writeOnly());
    }

    private Difference removed(String name, Schema.Fields before, Schema.Fields after) {
        boolean request = schemas.direction() == Direction.REQUEST;
        if (request && after.properties().containsKey(name)) {
            return at(name, RuleKind.FIELD_NOW_READ_ONLY, "may be sent", "read only");
        }
        boolean always = before.required().contains(name);
        return at(name, request || always ? RuleKind.FIELD_REMOVED : RuleKind.OPTIONAL_FIELD_REMOVED, shown(schemas.before(), before, name), "");
    }

    private Difference added(String name, Schema.Fields before, Schema.Fields after) {
        boolean demanded = schemas.direction() == Direction.REQUEST && after.required().contains(name) && !before.required().contains(name);
        return at(name, demanded ? RuleKind.FIELD_ADDED_REQUIRED : RuleKind.FIELD_ADDED, "", shown(schemas.after(), after, name));
    }

    private void kept(String name, SchemaPair pairing) {
        required(name, pairing);
        Schema before = schemas.before().schemas().of(pairing.before().object().properties().get(name));
        Schema after = schemas.after().schemas().of(pairing.after().object().properties().get(name));
        if (before.remarks().deprecated() != after.remarks().deprecated()) {
            pairing.add(after.remarks().deprecated() ? at(name, RuleKind.FIELD_DEPRECATED, "", "deprecated")
                    : at(name, RuleKind.FIELD_UNDEPRECATED, "deprecated", ""));
        }
        schemas.ofXml(name, before, after).ifPresent(pairing::add);
        boolean always = schemas.direction() == Direction.REQUEST && pairing.before().object().required().contains(name)
                && pairing.after().object().required().contains(name);
        boolean defaults = always && !before.defaultValue().equals(after.defaultValue());
        schemas.below(pairing, name, "", ExporterLoss.NONE, defaults ? before.withoutDefault() : before, defaults ? after.withoutDefault() : after);
    }

    private void required(String name, SchemaPair pairing) {
        boolean before = pairing.before().object().required().contains(name);
        boolean after = pairing.after().object().required().contains(name);
        if (before != after) {
            pairing.add(at(name, after ? RuleKind.FIELD_NOW_REQUIRED : RuleKind.FIELD_NOW_OPTIONAL, SchemaText.required(before), SchemaText.required(after)));
        }
    }

    private void others(SchemaPair pairing) {
        Schema.Fields before = pairing.before().object();
        Schema.Fields after = pairing.after().object();
        if (before.open() != after.open()) {
            pairing.add(at("", after.open() ? RuleKind.OTHER_FIELDS_ALLOWED : RuleKind.OTHER_FIELDS_FORBIDDEN,
                    before.open() ? "open" : "closed", after.open() ? "open" : "closed"));
        }
        if (before.open() && after.open()) {
            schemas.below(pairing, "*", before.others(), after.others());
        }
    }

    private static Map<String, JsonNode> pick(Schema.Fields fields, Set<String> names) {
        Map<String, JsonNode> picked = new LinkedHashMap<>();
        names.forEach(name -> picked.put(name, fields.properties().get(name)));
        return picked;
    }

    private Difference at(String field, RuleKind kind, String before, String after) {
        return Difference.of(schemas.rule(kind), field, before, after);
    }

    private static String shown(ComparedApi side, Schema.Fields fields, String name) {
        return SchemaText.of(side.schemas(), fields.properties().get(name), fields.required().contains(name));
    }
}
