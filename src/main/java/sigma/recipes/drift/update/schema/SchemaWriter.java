package sigma.recipes.drift.update.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Optional;
import java.util.Set;
import sigma.recipes.drift.change.Direction;
import sigma.recipes.drift.compare.SchemaComparison;
import sigma.recipes.drift.document.References;
import sigma.recipes.drift.schema.Schema;
import sigma.recipes.drift.update.files.ContractSchemaIndex;
import sigma.recipes.drift.update.files.NewParts;

/**
 * Writes schemas of a published document in the style of the contract: existing parts are referred to, named objects become
 * new parts, and everything else is inline. Descriptions are not copied.
 */
public final class SchemaWriter {

    private final SchemaComparison comparison;
    private final ContractSchemaIndex own;
    private final NewParts parts;
    private final String file;
    private final String user;
    private final Set<Schema> open = Collections.newSetFromMap(new IdentityHashMap<>());

    /**
     * Creates a writer for one operation.
     *
     * @param own   the parts of the contract
     * @param parts adds parts
     * @param file  the file for new parts
     * @param user  the operation after which they are named
     */
    public SchemaWriter(SchemaComparison comparison, ContractSchemaIndex own, NewParts parts, String file, String user) {
        this.comparison = comparison;
        this.own = own;
        this.parts = parts;
        this.file = file;
        this.user = user;
    }

    /** Returns a schema for {@code published}, whose parts are named after {@code name}. */
    public JsonNode of(JsonNode published, String name) {
        return of(read(published), name, published.has(References.REF));
    }

    /** Returns a schema for a request or response body: an object becomes a named part. */
    public JsonNode whole(JsonNode published, String name) {
        return of(read(published), name, true);
    }

    /** Returns whether two schemas of the published document are equal. */
    public boolean areEqual(JsonNode one, JsonNode other) {
        return new SchemaComparison(comparison.after(), comparison.after(), comparison.direction()).of(one, other).isEmpty();
    }

    /** Returns the comparison of the contract with the published document in the direction of this writer. */
    public SchemaComparison comparison() {
        return comparison;
    }

    /** Returns a schema that replaces {@code existing} and keeps its extensions. */
    ObjectNode inPlaceOf(JsonNode existing, Schema published) {
        return withNotes(existing, of(published, "", false));
    }

    /** Returns a schema in the style of the contract; if {@code named}, an object becomes a named part. */
    JsonNode of(Schema published, String name, boolean named) {
        boolean object = !published.object().properties().isEmpty() || !published.branches().isEmpty();
        if (!object) {
            return written(published, name);
        }
        Optional<String> same = own.like(published, comparison, file).or(() -> parts.like(published, comparison.direction()));
        if (same.isPresent()) {
            return NewParts.reference(same.get());
        }
        if (named || open.contains(published)) {
            return NewParts.reference(parts.add(published, comparison.direction(), file,
                    capital(user) + capital(name.replaceAll("[^A-Za-z0-9]", "")), () -> written(published, name)));
        }
        open.add(published);
        JsonNode written = written(published, name);
        open.remove(published);
        return written;
    }

    /** Returns {@code name} with a capital first letter. */
    public static String capital(String name) {
        return name.isEmpty() ? name : Character.toUpperCase(name.charAt(0)) + name.substring(1);
    }

    private Schema read(JsonNode published) {
        return comparison.after().schemas().of(published);
    }

    private ObjectNode written(Schema published, String name) {
        ObjectNode schema = JsonNodeFactory.instance.objectNode();
        if (published.branches().isEmpty()) {
            value(schema, published);
            fields(schema, published);
            published.items().ifPresent(items -> schema.set("items", of(items, name)));
            return schema;
        }
        ArrayNode branches = schema.putArray("oneOf");
        published.branches().forEach(branch -> branches.add(of(branch, name, false)));
        if (published.nullable()) {
            branches.addObject().put("type", "null");
        }
        return schema;
    }

    private static void value(ObjectNode schema, Schema published) {
        SchemaNodes.types(schema, published.types(), published.nullable());
        SchemaNodes.text(schema, "format", published.format());
        published.limits().forEach((keyword, value) -> {
            if (SchemaNodes.LIMITS.contains(keyword)) {
                SchemaNodes.json(schema, keyword, value);
            }
        });
        published.words().ifPresent(words -> SchemaNodes.words(schema, words, published.nullable()));
        SchemaNodes.json(schema, "default", published.defaultValue());
    }

    private void fields(ObjectNode schema, Schema published) {
        published.object().properties().forEach((name, node) -> {
            Schema.Remarks remarks = read(node).remarks();
            boolean elsewhere = comparison.direction() == Direction.REQUEST ? remarks.readOnly() : remarks.writeOnly();
            if (!elsewhere) {
                JsonNode field = of(node, name);
                schema.withObjectProperty("properties").set(name, field);
                if (remarks.deprecated()) {
                    ((ObjectNode) field).put("deprecated", true);
                }
                if (published.object().required().contains(name)) {
                    schema.withArrayProperty("required").add(name);
                }
            }
        });
        if (!published.object().open()) {
            schema.put("additionalProperties", false);
        }
        published.object().others().ifPresent(others -> schema.set("additionalProperties", of(others, "")));
    }

    /** Returns {@code schema} with the extensions of {@code existing} and of its fields. */
    static ObjectNode withNotes(JsonNode existing, JsonNode schema) {
        ObjectNode noted = schema.deepCopy();
        existing.properties().forEach(each -> {
            boolean note = each.getKey().startsWith("x-") && !each.getKey().equals("x-open-vocabulary")
                    && !each.getKey().equals("x-known-values");
            if ((note || each.getKey().equals("title") || each.getKey().equals("description")) && !noted.has(each.getKey())) {
                noted.set(each.getKey(), each.getValue());
            }
        });
        noted.path("properties").properties().forEach(field ->
                field.setValue(withNotes(existing.path("properties").path(field.getKey()), field.getValue())));
        return noted;
    }
}
