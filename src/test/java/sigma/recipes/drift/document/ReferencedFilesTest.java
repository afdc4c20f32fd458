package sigma.recipes.drift.document;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertThrows;

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

/** A document may stand in several files of one folder, and in no others. */
class ReferencedFilesTest {

    @TempDir
    private Path outside;
    private Path folder;

    @BeforeEach
    void aFolder() throws IOException {
        folder = Files.createDirectories(outside.resolve("api/schemas")).getParent();
        Files.writeString(outside.resolve("secret.yaml"), "Book: {type: string}\n");
        Files.createSymbolicLink(folder.resolve("link.yaml"), outside.resolve("secret.yaml"));
    }

    @Test
    void files_of_the_folder_are_one_document() throws IOException {
        Files.writeString(folder.resolve("schemas/book.yaml"),
                "Book: {type: object, properties: {title: {$ref: 'parts/title.json'}, next: {$ref: '#/Book'}, author: {$ref: '../author.yaml#/A~1B'}}}\n");
        Files.createDirectories(folder.resolve("schemas/parts"));
        Files.writeString(folder.resolve("schemas/parts/title.json"), "{\"type\": \"string\"}");
        Files.writeString(folder.resolve("author.yaml"), "A/B: {type: string}\n");

        Document whole = BookDocuments.answering("{$ref: '#/components/schemas/Book'}", "Book: {type: object, properties: "
                + "{title: {type: string}, next: {$ref: '#/components/schemas/Book'}, author: {type: string}}}");

        assertThat(BookDocuments.changes(whole, document("schemas/book.yaml#/Book")), empty());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ../secret.yaml#/Book            | a file of the folder of the document, or below                | "../secret.yaml#/Book", which leads out of it
            schemas/../../secret.yaml#/Book | a file of the folder of the document, or below                | "schemas/../../secret.yaml#/Book", which leads out of it
            link.yaml#/Book                 | a file of the folder of the document, or below                | "link.yaml#/Book", which leads out of it
            /etc/hostname                   | a file of the folder of the document, or below                | "/etc/hostname", which leads out of it
            https://example.com/a.yaml#/A   | a reference within the document or to a file of its folder    | "https://example.com/a.yaml#/A"
            //example.com/a.yaml            | a reference within the document or to a file of its folder    | "//example.com/a.yaml"
            file:///etc/hostname            | a reference within the document or to a file of its folder    | "file:///etc/hostname"
            gone.yaml#/Book                 | a file of the folder of the document                          | "gone.yaml#/Book", which can't be read
            schemas                         | a file of the folder of the document                          | "schemas", which can't be read
            '#Book'                         | a reference to something that the document holds              | "api.yaml#Book", where nothing stands
            """)
    void a_reference_leads_nowhere_else(String reference, String expected, String came) throws IOException {
        DocumentProblem problem = assertThrows(DocumentProblem.class, () -> document(reference));

        assertThat(problem.getMessage().lines().toList().subList(0, 3), equalTo(List.of(
                "The API document can't be used: " + folder.resolve("api.yaml") + ", line 2, column 127",
                "  expected: " + expected, "  was:      " + came)));
    }

    private Document document(String reference) throws IOException {
        Path file = Files.writeString(folder.resolve("api.yaml"), "openapi: 3.1.0\npaths: {/books: {get: {operationId: getBook, responses: "
                + "{'200': {description: '', content: {application/json: {schema: {$ref: '" + reference + "'}}}}}}}}\n");
        return Documents.read(file.toString());
    }
}
