package sigma.recipes.drift;

/**
 * One of two documents that are compared, and what was read of it.
 *
 * @param name       the document's name
 * @param schemas    its schemas
 * @param signatures their signatures
 */
record Side(String name, Schemas schemas, Signatures signatures) {

    static Side of(Document document) {
        Schemas schemas = new Schemas(document);
        return new Side(document.name(), schemas, new Signatures(schemas));
    }
}
