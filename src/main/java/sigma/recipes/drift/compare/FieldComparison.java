package sigma.recipes.drift.compare;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import sigma.recipes.drift.change.Difference;
import sigma.recipes.drift.change.Direction;
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
        Schema.Fields old = pairing.old().object();
        Schema.Fields young = pairing.young().object();
        Set<String> gone = without(old, schemas.before(), young, schemas.after());
        Set<String> come = without(young, schemas.after(), old, schemas.before());
        RenameHints hints = schemas.hints(pick(old, gone), pick(young, come));
        for (String name : old.properties().keySet()) {
            if (gone.contains(name)) {
                pairing.add(gone(name, old, young).hinted(hints.ofRemoved(name)));
            } else if (young.properties().containsKey(name) && travels(schemas.before(), old, name)) {
                kept(name, pairing);
            }
        }
        come.forEach(name -> pairing.add(come(name, young).hinted(hints.ofAdded(name))));
        others(pairing);
    }

    private Set<String> without(Schema.Fields some, ComparedApi side, Schema.Fields others, ComparedApi other) {
        Set<String> rest = new LinkedHashSet<>();
        some.properties().keySet().stream().filter(name -> travels(side, some, name) && !travels(other, others, name)
                && !(others.properties().containsKey(name) && !side.scope().speaksOf(Subject.READ_ONLY))).forEach(rest::add);
        return rest;
    }

    /** A field that is in answers only is none of a request, and the other way round. */
    private boolean travels(ComparedApi side, Schema.Fields fields, String name) {
        if (!fields.properties().containsKey(name)) {
            return false;
        }
        Schema.Remarks remarks = side.schemas().of(fields.properties().get(name)).remarks();
        return !(schemas.direction() == Direction.REQUEST ? remarks.readOnly() : remarks.writeOnly());
    }

    private Difference gone(String name, Schema.Fields old, Schema.Fields young) {
        boolean request = schemas.direction() == Direction.REQUEST;
        if (request && young.properties().containsKey(name)) {
            return at(name, RuleKind.FIELD_NOW_READ_ONLY, "may be sent", "read only");
        }
        boolean always = old.required().contains(name);
        return at(name, request || always ? RuleKind.FIELD_REMOVED : RuleKind.OPTIONAL_FIELD_REMOVED, shown(schemas.before(), old, name), "");
    }

    private Difference come(String name, Schema.Fields young) {
        boolean demanded = schemas.direction() == Direction.REQUEST && young.required().contains(name);
        return at(name, demanded ? RuleKind.FIELD_ADDED_REQUIRED : RuleKind.FIELD_ADDED, "", shown(schemas.after(), young, name));
    }

    private void kept(String name, SchemaPair pairing) {
        required(name, pairing);
        Schema before = schemas.before().schemas().of(pairing.old().object().properties().get(name));
        Schema after = schemas.after().schemas().of(pairing.young().object().properties().get(name));
        if (before.remarks().deprecated() != after.remarks().deprecated()) {
            pairing.add(after.remarks().deprecated() ? at(name, RuleKind.FIELD_DEPRECATED, "", "deprecated")
                    : at(name, RuleKind.FIELD_UNDEPRECATED, "deprecated", ""));
        }
        schemas.below(pairing, name, "", before, after);
    }

    private void required(String name, SchemaPair pairing) {
        boolean before = pairing.old().object().required().contains(name);
        boolean after = pairing.young().object().required().contains(name);
        if (before != after) {
            pairing.add(at(name, after ? RuleKind.FIELD_NOW_REQUIRED : RuleKind.FIELD_NOW_OPTIONAL, Wording.required(before), Wording.required(after)));
        }
    }

    private void others(SchemaPair pairing) {
        Schema.Fields old = pairing.old().object();
        Schema.Fields young = pairing.young().object();
        if (old.open() != young.open()) {
            pairing.add(at("", young.open() ? RuleKind.OTHER_FIELDS_ALLOWED : RuleKind.OTHER_FIELDS_FORBIDDEN,
                    old.open() ? "open" : "closed", young.open() ? "open" : "closed"));
        }
        if (old.open() && young.open()) {
            schemas.below(pairing, "*", old.others(), young.others());
        }
    }

    private static Map<String, JsonNode> pick(Schema.Fields fields, Set<String> names) {
        Map<String, JsonNode> picked = new LinkedHashMap<>();
        names.forEach(name -> picked.put(name, fields.properties().get(name)));
        return picked;
    }

    private Difference at(String field, RuleKind kind, String before, String after) {
        return new Difference(schemas.rule(kind), field, List.of(), before, after);
    }

    private static String shown(ComparedApi side, Schema.Fields fields, String name) {
        return Wording.of(side.schemas(), fields.properties().get(name)) + ", " + Wording.required(fields.required().contains(name));
    }
}
