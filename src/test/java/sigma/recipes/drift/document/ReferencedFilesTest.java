package sigma.recipes.drift.document;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import sigma.recipes.drift.fixture.BookDocuments;

/** Tests that a document may consist of several files of one folder, and of no others. */
class ReferencedFilesTest {

    @TempDir
    private Path outside;
    private Path folder;

    @BeforeEach
    void createFolder() throws IOException {
        folder = Files.createDirectories(outside.resolve("api/schemas")).getParent();
        Files.writeString(outside.resolve("secret.yaml"), "Book: {type: string}\n");
        Files.createSymbolicLink(folder.resolve("link.yaml"), outside.resolve("secret.yaml"));
    }

    @Test
    void files_of_a_folder_are_one_document() throws IOException {
        Files.writeString(folder.resolve("schemas/book.yaml"),
                "Book: {type: object, properties: {title: {$ref: 'parts/title.json'}, next: {$ref: '#/Book'}, author: {$ref: '../author.yaml#/A~1B'}}}\n");
        Files.createDirectories(folder.resolve("schemas/parts"));
        Files.writeString(folder.resolve("schemas/parts/title.json"), "{\"type\": \"string\"}");
        Files.writeString(folder.resolve("author.yaml"), "A/B: {type: string}\n");

        Document whole = BookDocuments.responding("{$ref: '#/components/schemas/Book'}", "Book: {type: object, properties: "
                + "{title: {type: string}, next: {$ref: '#/components/schemas/Book'}, author: {type: string}}}");

        assertThat(BookDocuments.changes(whole, document("schemas/book.yaml#/Book")), empty());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ../secret.yaml#/Book            | the reference "../secret.yaml#/Book" leads out of the folder of the document
            schemas/../../secret.yaml#/Book | the reference "schemas/../../secret.yaml#/Book" leads out of the folder of the document
            link.yaml#/Book                 | the file of the reference "link.yaml#/Book" can't be read
            /etc/hostname                   | the reference "/etc/hostname" leads out of the folder of the document
            https://example.com/a.yaml#/A   | the reference "https://example.com/a.yaml#/A" leads to another host, from which nothing is fetched
            //example.com/a.yaml            | the reference "//example.com/a.yaml" leads to another host, from which nothing is fetched
            file:///etc/hostname            | the reference "file:///etc/hostname" leads to another host, from which nothing is fetched
            gone.yaml#/Book                 | the file of the reference "gone.yaml#/Book" can't be read
            schemas                         | the file of the reference "schemas" can't be read
            '#Book'                         | the reference "#Book" leads to nothing
            """)
    void reference_out_of_the_folder_is_refused(String reference, String message) throws IOException {
        Document document = document(reference);

        assertThat(document.findings(), equalTo(List.of(new DocumentFinding(folder.resolve("api.yaml").toString(), 2, 127,
                "paths > /books > get > responses > 200 > content > application/json > schema > $ref",
                message + "; the place is not compared", 1))));
        assertThat(BookDocuments.changes(BookDocuments.responding("{type: string}"), document), empty());
    }

    @Test
    void documents_of_one_API_are_compared_together() throws IOException {
        String part = "openapi: 3.1.0\ncomponents: {schemas: {Title: {type: string}}}\npaths: {'/books%s': {get: {operationId: get%s, responses: "
                + "{'200': {description: '', content: {application/json: {schema: {$ref: '#/components/schemas/Title'}}}}}}}}\n";
        String one = Files.writeString(folder.resolve("one.yaml"), part.formatted("/{id}", "Book")).toString();
        String two = Files.writeString(folder.resolve("two.yaml"), part.formatted("", "Books").replace("string", "integer")).toString();

        Document both = Documents.read(List.of(one, two, one));

        assertThat(both.name(), equalTo("one.yaml and two.yaml and one.yaml"));
        assertThat(BookDocuments.changes(Documents.read(one), both), equalTo(List.of("operation-added  :  -> GET /books")));
        assertThat(BookDocuments.changes(Documents.read(List.of(two, one)), both), empty());
        assertThat(both.findings().stream().map(DocumentFinding::at).toList(), equalTo(List.of("paths > /books/{id} > get")));
    }

    private Document document(String reference) throws IOException {
        Path file = Files.writeString(folder.resolve("api.yaml"), "openapi: 3.1.0\npaths: {/books: {get: {operationId: getBook, responses: "
                + "{'200': {description: '', content: {application/json: {schema: {$ref: '" + reference + "'}}}}}}}}\n");
        return Documents.read(file.toString());
    }
}
