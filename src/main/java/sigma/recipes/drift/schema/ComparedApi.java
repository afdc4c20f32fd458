package sigma.recipes.drift.schema;

import sigma.recipes.drift.document.Document;

/**
 * One of two documents that are compared, and what was read of it.
 *
 * @param document   the document
 * @param api        its operations
 * @param schemas    its schemas
 * @param signatures their signatures
 * @param types      their signatures as far as types go
 * @param parts      tells which part of the document owns a schema
 * @param scope      what the document speaks of at all
 */
public record ComparedApi(Document document, Api api, Schemas schemas, SchemaHash signatures, SchemaHash types, SchemaParts parts, DocumentScope scope) {

    /** Returns what a comparison needs to know of a document. */
    public static ComparedApi of(Document document) {
        Schemas schemas = new Schemas(document);
        return new ComparedApi(document, ApiReader.read(document, schemas), schemas, new SchemaHash(schemas, true), new SchemaHash(schemas, false),
                new SchemaParts(document), DocumentScope.of(document));
    }

    /** Returns the document's name. */
    public String name() {
        return document.name();
    }

    /** Returns the part that owns a schema of fields, items or branches; empty if none does. */
    public String part(Schema schema) {
        return schemas.origin(schema).map(parts::of).orElse("");
    }
}
