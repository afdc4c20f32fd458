package sigma.recipes.drift;

/**
 * One of two documents that are compared, and what was read of it.
 *
 * @param name       the document's name
 * @param schemas    its schemas
 * @param signatures their signatures
 * @param types      their signatures as far as types go
 */
record Side(String name, Schemas schemas, Signatures signatures, Signatures types) {

    static Side of(Document document) {
        Schemas schemas = new Schemas(document);
        return new Side(document.name(), schemas, new Signatures(schemas, true), new Signatures(schemas, false));
    }
}
