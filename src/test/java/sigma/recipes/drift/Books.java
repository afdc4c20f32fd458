package sigma.recipes.drift;

import java.nio.charset.StandardCharsets;
import java.util.List;

/** Small documents of an API for books, and what changes between them. */
final class Books {

    private static final String HEAD = "openapi: 3.1.0\ninfo: {title: Books, version: '1'}\n";

    private Books() {
    }

    /** Returns a document with the given paths and whatever follows them, in YAML. */
    static Document of(String paths) {
        return DocumentReader.read("books.yaml", "books.yaml",
                Siblings.none(DocumentText.of("books.yaml", (HEAD + paths).getBytes(StandardCharsets.UTF_8))));
    }

    /** Returns a document whose one operation answers with {@code schema}, in flow style; {@code components} may follow. */
    static Document answering(String schema, String... components) {
        return of("paths: {/books: {get: {operationId: getBook, responses: {'200': {description: '', content: "
                + "{application/json: {schema: " + schema + "}}}}}}}\n" + schemas(components));
    }

    /** Returns a document whose one operation takes a body of {@code schema}. */
    static Document taking(String schema, String... components) {
        return of("paths: {/books: {post: {operationId: addBook, requestBody: {required: true, content: "
                + "{application/json: {schema: " + schema + "}}}, responses: {'200': {description: ''}}}}}\n" + schemas(components));
    }

    /** Returns every change as {@code rule place field: before -> after}. */
    static List<String> changes(Document old, Document young) {
        return Comparison.of(old, young).stream().map(change -> "%s %s %s: %s -> %s".formatted(
                change.rule().id(), change.place(), change.field(), change.before(), change.after()).strip()).toList();
    }

    private static String schemas(String... components) {
        return components.length == 0 ? "" : "components: {schemas: {" + String.join(", ", components) + "}}\n";
    }
}
