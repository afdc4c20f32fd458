package sigma.recipes.drift.schema;

import sigma.recipes.drift.document.Document;

/**
 * One of two documents that are compared, and what was read of it.
 *
 * @param name       the document's name
 * @param schemas    its schemas
 * @param signatures their signatures
 * @param types      their signatures as far as types go
 */
public record ComparedApi(String name, Schemas schemas, SchemaHash signatures, SchemaHash types) {

    /** Returns what a comparison needs to know of a document. */
    public static ComparedApi of(Document document) {
        Schemas schemas = new Schemas(document);
        return new ComparedApi(document.name(), schemas, new SchemaHash(schemas, true), new SchemaHash(schemas, false));
    }
}
