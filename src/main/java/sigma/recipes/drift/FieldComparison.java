package sigma.recipes.drift;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Compares the fields of two objects. */
final class FieldComparison {

    private final SchemaComparison schemas;

    FieldComparison(SchemaComparison schemas) {
        this.schemas = schemas;
    }

    List<Difference> of(Schema.Fields old, Schema.Fields young) {
        List<Difference> found = new ArrayList<>();
        Set<String> gone = without(old, schemas.before(), young, schemas.after());
        Set<String> come = without(young, schemas.after(), old, schemas.before());
        Map<String, String> renamed = new Renames(schemas.before(), schemas.after())
                .of(pick(old, gone), pick(young, come));
        renamed.forEach((from, to) -> {
            found.add(at(from, "field-renamed", from, to));
            required(from, old, to, young, found);
        });
        for (String name : old.properties().keySet()) {
            if (gone.contains(name) && !renamed.containsKey(name)) {
                found.add(gone(name, old, young));
            } else if (young.properties().containsKey(name) && travels(schemas.before(), old, name)) {
                kept(name, old, young, found);
            }
        }
        come.stream().filter(name -> !renamed.containsValue(name)).forEach(name -> found.add(come(name, young)));
        others(old, young, found);
        return found;
    }

    private Set<String> without(Schema.Fields some, Side side, Schema.Fields others, Side other) {
        Set<String> rest = new LinkedHashSet<>();
        some.properties().keySet().stream().filter(name -> travels(side, some, name) && !travels(other, others, name))
                .forEach(rest::add);
        return rest;
    }

    /** A field that is in answers only is none of a request, and the other way round. */
    private boolean travels(Side side, Schema.Fields fields, String name) {
        if (!fields.properties().containsKey(name)) {
            return false;
        }
        Schema.Remarks remarks = side.schemas().of(fields.properties().get(name)).remarks();
        return !(schemas.direction() == Direction.REQUEST ? remarks.readOnly() : remarks.writeOnly());
    }

    private Difference gone(String name, Schema.Fields old, Schema.Fields young) {
        boolean request = schemas.direction() == Direction.REQUEST;
        if (request && young.properties().containsKey(name)) {
            return at(name, "field-now-read-only", "may be sent", "read only");
        }
        boolean always = old.required().contains(name);
        return at(name, request || always ? "field-removed" : "optional-field-removed", shown(schemas.before(), old, name), "");
    }

    private Difference come(String name, Schema.Fields young) {
        boolean demanded = schemas.direction() == Direction.REQUEST && young.required().contains(name);
        return at(name, demanded ? "field-added-required" : "field-added", "", shown(schemas.after(), young, name));
    }

    private void kept(String name, Schema.Fields old, Schema.Fields young, List<Difference> found) {
        required(name, old, name, young, found);
        Schema before = schemas.before().schemas().of(old.properties().get(name));
        Schema after = schemas.after().schemas().of(young.properties().get(name));
        if (!before.remarks().deprecated() && after.remarks().deprecated()) {
            found.add(at(name, "field-deprecated", "", "deprecated"));
        }
        schemas.of(before, after).forEach(each -> found.add(each.below(name)));
    }

    private void required(String from, Schema.Fields old, String to, Schema.Fields young, List<Difference> found) {
        boolean before = old.required().contains(from);
        boolean after = young.required().contains(to);
        if (before != after) {
            found.add(at(from, after ? "field-now-required" : "field-now-optional", word(before), word(after)));
        }
    }

    private void others(Schema.Fields old, Schema.Fields young, List<Difference> found) {
        if (old.open() != young.open()) {
            found.add(at("", young.open() ? "other-fields-allowed" : "other-fields-forbidden",
                    old.open() ? "open" : "closed", young.open() ? "open" : "closed"));
        }
        if (old.others().isPresent() && young.others().isPresent()) {
            schemas.of(old.others().get(), young.others().get()).forEach(each -> found.add(each.below("*")));
        }
    }

    private static Map<String, JsonNode> pick(Schema.Fields fields, Set<String> names) {
        Map<String, JsonNode> picked = new LinkedHashMap<>();
        names.forEach(name -> picked.put(name, fields.properties().get(name)));
        return picked;
    }

    private Difference at(String field, String what, String before, String after) {
        return new Difference(schemas.rule(what), field, "", before, after);
    }

    private static String shown(Side side, Schema.Fields fields, String name) {
        return Wording.of(side.schemas(), fields.properties().get(name)) + ", " + word(fields.required().contains(name));
    }

    private static String word(boolean required) {
        return required ? "required" : "optional";
    }
}
