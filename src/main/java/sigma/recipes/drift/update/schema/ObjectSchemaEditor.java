package sigma.recipes.drift.update.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import sigma.recipes.drift.change.Difference;

/** Performs edits on a schema that holds all of it itself: no reference, no parts, no branches. */
final class ObjectSchemaEditor {

    private static final String PROPERTIES = "properties";
    private static final String REQUIRED = "required";
    private static final String OTHERS = "additionalProperties";
    private static final String ITEMS = "items";

    private final SchemaUpdater revision;
    private final SchemaEdits edits;
    private final Map<String, String> renamed;

    ObjectSchemaEditor(SchemaUpdater revision, SchemaEdits edits) {
        this.revision = revision;
        this.edits = edits;
        this.renamed = edits.renamed();
    }

    JsonNode of(JsonNode ours) {
        ObjectNode schema = ours.deepCopy();
        edits.within().forEach(step -> within(schema, step));
        rename(schema);
        edits.here().forEach(each -> field(schema, each));
        ValueEdits.of(schema, edits);
        if (schema.path(REQUIRED).isEmpty()) {
            schema.remove(REQUIRED);
        }
        if (schema.has(PROPERTIES) && schema.get(PROPERTIES).isEmpty()) {
            schema.remove(PROPERTIES);
        }
        return schema;
    }

    private void within(ObjectNode schema, String step) {
        switch (step) {
            case SchemaEdits.ITEMS -> schema.set(ITEMS, revised(schema.get(ITEMS), edits.theirs().items().orElseThrow(), step));
            case SchemaEdits.OTHERS -> schema.set(OTHERS,
                    revised(schema.get(OTHERS), edits.theirs().object().others().orElseThrow(), step));
            default -> {
                JsonNode theirs = edits.theirs().object().properties().get(renamed.getOrDefault(step, step));
                properties(schema).set(step, revised(properties(schema).get(step), theirs, step));
            }
        }
    }

    private JsonNode revised(JsonNode ours, JsonNode theirs, String step) {
        return revision.of(ours, theirs, edits.known().below(step));
    }

    private void field(ObjectNode schema, Difference each) {
        String name = renamed.getOrDefault(each.field(), each.field());
        switch (each.rule().kind()) {
            case FIELD_REMOVED, OPTIONAL_FIELD_REMOVED, FIELD_NOW_READ_ONLY -> {
                properties(schema).remove(each.field());
                require(schema, each.field(), false);
            }
            case FIELD_ADDED, FIELD_ADDED_REQUIRED -> {
                properties(schema).set(name, revision.added().of(edits.theirs().object().properties().get(name), name));
                require(schema, name, edits.theirs().object().required().contains(name));
            }
            case FIELD_NOW_REQUIRED -> require(schema, name, true);
            case FIELD_NOW_OPTIONAL -> require(schema, name, false);
            case FIELD_DEPRECATED -> ((ObjectNode) properties(schema).get(name)).put("deprecated", true);
            case FIELD_UNDEPRECATED -> ((ObjectNode) properties(schema).get(name)).remove("deprecated");
            case OTHER_FIELDS_ALLOWED -> schema.remove(OTHERS);
            case OTHER_FIELDS_FORBIDDEN -> schema.put(OTHERS, false);
            default -> {
                // A difference of the value: see ValueEdits.
            }
        }
    }

    private void rename(ObjectNode schema) {
        if (renamed.isEmpty()) {
            return;
        }
        ObjectNode properties = JsonNodeFactory.instance.objectNode();
        schema.path(PROPERTIES).properties().forEach(field ->
                properties.set(renamed.getOrDefault(field.getKey(), field.getKey()), field.getValue()));
        schema.set(PROPERTIES, properties);
        List<String> required = new ArrayList<>();
        schema.path(REQUIRED).forEach(name -> required.add(renamed.getOrDefault(name.asText(), name.asText())));
        required.forEach(schema.putArray(REQUIRED)::add);
    }

    private static ObjectNode properties(ObjectNode schema) {
        return schema.has(PROPERTIES) ? (ObjectNode) schema.get(PROPERTIES) : schema.putObject(PROPERTIES);
    }

    private static void require(ObjectNode schema, String name, boolean required) {
        ArrayNode names = JsonNodeFactory.instance.arrayNode();
        boolean there = false;
        for (JsonNode each : schema.path(REQUIRED)) {
            there |= each.asText().equals(name);
            if (required || !each.asText().equals(name)) {
                names.add(each);
            }
        }
        if (required && !there) {
            names.add(name);
        }
        schema.set(REQUIRED, names);
    }
}
