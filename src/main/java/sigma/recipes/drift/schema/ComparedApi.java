package sigma.recipes.drift.schema;

import java.util.List;
import sigma.recipes.drift.document.Document;
import sigma.recipes.drift.document.References;

/**
 * One of two compared documents, with its parsed parts.
 *
 * @param document   the document
 * @param api        its operations
 * @param schemas    its schemas
 * @param signatures their signatures
 * @param types      their signatures by type only
 * @param parts      finds the part of the document that owns a schema
 * @param scope      the subjects that the document mentions
 */
public record ComparedApi(Document document, Api api, Schemas schemas, SchemaHash signatures, SchemaHash types, SchemaParts parts, DocumentScope scope) {

    /** Returns the parsed parts of a document for a comparison. */
    public static ComparedApi of(Document document) {
        Schemas schemas = new Schemas(document);
        Api api = ApiReader.read(document, schemas);
        return new ComparedApi(document, api, schemas, new SchemaHash(schemas, true), new SchemaHash(schemas, false),
                new SchemaParts(document), DocumentScope.of(document, api));
    }

    /** Returns the document's name. */
    public String name() {
        return document.name();
    }

    /** Returns the places of the schemas that were not read so far, since too many unions are nested in them; empty text for an operation. */
    public List<String> tooDeep() {
        return schemas.deepest().stream().map(parts::of).map(References::place).toList();
    }

    /** Returns the part that owns a schema of fields, items or branches; empty if none does. */
    public String part(Schema schema) {
        return schemas.origin(schema).map(parts::of).orElse("");
    }
}
