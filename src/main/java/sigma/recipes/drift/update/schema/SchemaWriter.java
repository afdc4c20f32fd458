package sigma.recipes.drift.update.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;
import sigma.recipes.drift.change.Direction;
import sigma.recipes.drift.compare.SchemaComparison;
import sigma.recipes.drift.document.References;
import sigma.recipes.drift.schema.Schema;
import sigma.recipes.drift.update.files.ContractSchemaIndex;
import sigma.recipes.drift.update.files.DraftSchemas;

/**
 * Writes schemas of a published document as our contract would: what our files have already is referred to, an object that
 * the document names becomes a part of ours, and all else stands where it is used. Sentences are not taken over.
 */
public final class SchemaWriter {

    private final SchemaComparison comparison;
    private final ContractSchemaIndex own;
    private final DraftSchemas drafts;
    private final String file;
    private final String user;
    private final Map<Schema, String> parts = new IdentityHashMap<>();
    private final Map<Schema, String> open = new IdentityHashMap<>();

    /**
     * Creates a writer for one operation.
     *
     * @param file the file for parts of their own
     * @param user the operation, after which they are named
     */
    public SchemaWriter(SchemaComparison comparison, ContractSchemaIndex own, DraftSchemas drafts, String file, String user) {
        this.comparison = comparison;
        this.own = own;
        this.drafts = drafts;
        this.file = file;
        this.user = user;
    }

    /** Returns a schema for {@code theirs}, whose parts are named after {@code name}. */
    public JsonNode of(JsonNode theirs, String name) {
        return of(read(theirs), name, theirs.has(References.REF));
    }

    /** Returns a schema for what an operation takes or answers: an object gets a name. */
    public JsonNode whole(JsonNode theirs, String name) {
        return of(read(theirs), name, true);
    }

    /** Returns a schema that takes the place of {@code ours}, whose notes it keeps. */
    JsonNode inPlaceOf(JsonNode ours, Schema theirs) {
        return withNotes(ours, of(theirs, "", false));
    }

    /** Returns a schema of the published document as the contract writes it. */
    public JsonNode of(Schema theirs, String name, boolean named) {
        boolean object = !theirs.object().properties().isEmpty() || !theirs.branches().isEmpty();
        Optional<String> same = object ? own.like(theirs, comparison, file) : Optional.empty();
        if (same.isPresent()) {
            return DraftSchemas.reference(same.get());
        }
        if (parts.containsKey(theirs)) {
            return DraftSchemas.reference(parts.get(theirs));
        }
        if (object && (named || open.containsKey(theirs))) {
            String part = drafts.open("", file, DraftSchemas.capital(user) + DraftSchemas.capital(name.replaceAll("[^A-Za-z0-9]", "")));
            parts.put(theirs, part);
            drafts.close(part, written(theirs, name));
            return DraftSchemas.reference(part);
        }
        open.put(theirs, name);
        JsonNode written = written(theirs, name);
        open.remove(theirs);
        return written;
    }

    private Schema read(JsonNode theirs) {
        return comparison.after().schemas().of(theirs);
    }

    private ObjectNode written(Schema theirs, String name) {
        ObjectNode schema = JsonNodeFactory.instance.objectNode();
        if (theirs.branches().isEmpty()) {
            value(schema, theirs);
            fields(schema, theirs);
            theirs.items().ifPresent(items -> schema.set("items", of(items, name)));
            return schema;
        }
        ArrayNode branches = schema.putArray("oneOf");
        theirs.branches().forEach(branch -> branches.add(of(branch, name, false)));
        if (theirs.nullable()) {
            branches.addObject().put("type", "null");
        }
        return schema;
    }

    private static void value(ObjectNode schema, Schema theirs) {
        ValueEdits.types(schema, theirs.types(), theirs.nullable());
        ValueEdits.text(schema, "format", theirs.format());
        theirs.limits().forEach((keyword, value) -> {
            if (ValueEdits.LIMITS.contains(keyword)) {
                ValueEdits.json(schema, keyword, value);
            }
        });
        theirs.words().ifPresent(words -> {
            ArrayNode all = schema.putArray("enum");
            words.forEach(word -> all.add(ValueEdits.parsed(word)));
            if (theirs.nullable()) {
                all.addNull();
            }
        });
        ValueEdits.json(schema, "default", theirs.byDefault());
    }

    private void fields(ObjectNode schema, Schema theirs) {
        theirs.object().properties().forEach((name, node) -> {
            Schema.Remarks remarks = read(node).remarks();
            boolean elsewhere = comparison.direction() == Direction.REQUEST ? remarks.readOnly() : remarks.writeOnly();
            if (!elsewhere) {
                JsonNode field = of(node, name);
                schema.withObject("/properties").set(name, field);
                if (remarks.deprecated()) {
                    ((ObjectNode) field).put("deprecated", true);
                }
                if (theirs.object().required().contains(name)) {
                    schema.withArray("/required").add(name);
                }
            }
        });
        if (!theirs.object().open()) {
            schema.put("additionalProperties", false);
        }
        theirs.object().others().ifPresent(others -> schema.set("additionalProperties", of(others, "")));
    }

    /** Returns {@code schema} with the notes of {@code ours}, and those of its fields. */
    static JsonNode withNotes(JsonNode ours, JsonNode schema) {
        ObjectNode noted = schema.deepCopy();
        ours.properties().forEach(each -> {
            boolean note = each.getKey().startsWith("x-") && !each.getKey().equals("x-open-vocabulary")
                    && !each.getKey().equals("x-known-values");
            if ((note || each.getKey().equals("title") || each.getKey().equals("description")) && !noted.has(each.getKey())) {
                noted.set(each.getKey(), each.getValue());
            }
        });
        noted.path("properties").properties().forEach(field ->
                field.setValue(withNotes(ours.path("properties").path(field.getKey()), field.getValue())));
        return noted;
    }
}
