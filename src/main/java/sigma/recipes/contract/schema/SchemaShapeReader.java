package sigma.recipes.contract.schema;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;

/** Reads a schema document into shapes, each schema once, so that a schema may contain itself. */
public final class SchemaShapeReader {

    private final JsonNode document;
    private final Map<JsonNode, SchemaShape> shapes = new IdentityHashMap<>();

    private SchemaShapeReader(JsonNode document) {
        this.document = document;
    }

    /** Returns the shape of a schema document. */
    public static SchemaShape read(JsonNode document) {
        return new SchemaShapeReader(document).shape(document);
    }

    private SchemaShape shape(JsonNode schema) {
        SchemaShape known = shapes.get(schema);
        if (known == null) {
            known = new SchemaShape();
            shapes.put(schema, known);
            for (JsonNode part : SchemaView.of(document, schema).parts()) {
                merge(part, known);
            }
        }
        return known;
    }

    private void merge(JsonNode schema, SchemaShape into) {
        if (schema.has("anyOf")) {
            into.choices.add(shapes(schema.get("anyOf")));
        }
        schema.path("properties").properties().forEach(property -> into.properties
                .computeIfAbsent(property.getKey(), name -> new ArrayList<>(1)).add(shape(property.getValue())));
        if (schema.has("items")) {
            into.items.add(shape(schema.get("items")));
        }
        mergeRest(schema.path("additionalProperties"), into);
        mergeValues(schema, into);
    }

    private void mergeRest(JsonNode rest, SchemaShape into) {
        if (rest.isBoolean()) {
            into.closed |= !rest.booleanValue();
            into.open |= rest.booleanValue();
        } else if (rest.isObject()) {
            into.additional.add(shape(rest));
        }
    }

    private static void mergeValues(JsonNode schema, SchemaShape into) {
        schema.path("required").forEach(field -> into.required.add(field.asText()));
        schema.path("enum").forEach(into.values::add);
        JsonNode type = schema.path("type");
        if (type.isTextual()) {
            into.types.add(type.asText());
        } else {
            type.forEach(name -> into.types.add(name.asText()));
        }
        if (schema.path("x-open-vocabulary").asBoolean()) {
            schema.path("x-known-values").forEach(word -> into.knownWords.add(UnknownFieldFinder.lower(word)));
            into.vocabulary = schema;
        }
    }

    private List<SchemaShape> shapes(JsonNode schemas) {
        return StreamSupport.stream(schemas.spliterator(), false).map(this::shape).toList();
    }
}
