package sigma.recipes.contract.source;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sigma.recipes.contract.fixture.SmallContract;

class ContractCompilerTest {

    private static final String PLACE = "paths/books.yaml, /v2/shelves/{shelfId}/books > ";

    private final SmallContract valid = SmallContract.valid();

    @Test
    void index_contains_the_operations_and_names_their_parts() {
        Map<String, JsonNode> files = ContractCompiler.compile(valid.source());

        assertThat(files.keySet(), contains("addBook/request.json", "error.json", "files.json", "index.json", "listBooks/200.json"));
        assertThat(files.get("index.json").toString(), is("""
                {"parameters":[{"name":"shelfId","in":"path","required":true,\
                "schema":{"type":"string","x-assumed":"Every shelf seen had one"}}],\
                "operations":[{"id":"listBooks","method":"GET","path":"/v2/shelves/{shelfId}/books",\
                "summary":"List books","subject":"books","parameters":[0],\
                "successes":{"200":{"application/json":"listBooks/200"}}},\
                {"id":"addBook","method":"POST","path":"/v2/shelves/{shelfId}/books",\
                "summary":"Add a book","subject":"books","parameters":[0],\
                "requestBody":{"required":true,"content":{"application/json":"addBook/request"}},\
                "successes":{"204":{}}}]}"""));
    }

    @Test
    void schema_document_is_self_contained_and_allows_several_matching_branches() {
        assertThat(ContractCompiler.compile(valid.source()).get("addBook/request.json").toString(), is("""
                {"anyOf":[{"$ref":"#/$defs/Book"},{"type":"string"}],"$defs":{\
                "Book":{"type":"object","required":["title"],"properties":{"title":{"type":"string"},\
                "genre":{"$ref":"#/$defs/Genre"},"sequel":{"$ref":"#/$defs/Book"}}},\
                "Genre":{"type":"string","enum":["novel","poems"]}}}"""));
    }

    @Test
    void media_types_of_a_response_have_separate_documents() {
        SmallContract csv = valid.with("paths/books.yaml", "          application/json:\n", """
                          text/csv:
                            schema:
                              type: string
                          application/json:
                """);

        JsonNode index = ContractCompiler.compile(csv.source()).get("index.json");

        assertThat(index.at("/operations/0/successes/200").toString(),
                is("{\"text/csv\":\"listBooks/200/text-csv\",\"application/json\":\"listBooks/200/application-json\"}"));
    }

    @Test
    void second_run_keeps_current_files_and_deletes_stale_ones(@TempDir Path folder) throws IOException {
        for (Map.Entry<String, String> text : valid.texts().entrySet()) {
            Path file = folder.resolve("in").resolve(text.getKey());
            Files.createDirectories(file.getParent());
            Files.writeString(file, text.getValue());
        }
        String[] arguments = {folder.resolve("in").toString(), folder.resolve("out").toString()};
        ContractCompiler.main(arguments);
        Path kept = folder.resolve("out/listBooks/200.json");
        Path stale = Files.writeString(folder.resolve("out/listBooks/201.json"), "{}");
        Files.setLastModifiedTime(kept, FileTime.fromMillis(0));

        ContractCompiler.main(arguments);

        assertThat(Files.exists(stale), is(false));
        assertThat(Files.getLastModifiedTime(kept), is(FileTime.fromMillis(0)));
    }

    @Test
    void all_errors_are_reported_together() {
        SmallContract wrong = valid.with("paths/books.yaml", "List books", "")
                .with("schemas/books.yaml", "#/Genre", "#/Kind");

        InvalidContract mistakes = assertThrows(InvalidContract.class, () -> ContractCompiler.compile(wrong.source()));

        assertThat(mistakes.getMessage(), is("""
                The contract files can't be used (3 problems).
                  paths/books.yaml, /v2/shelves/{shelfId}/books > get: expected a summary of one line, at most 100 characters, \
                without a full stop at its end, was ""
                  schemas/books.yaml, Book > properties > genre: the reference #/Kind leads nowhere; expected a file and a \
                name in it, such as members.yaml#/Member
                  schemas/books.yaml, Genre: nothing refers to it; refer to it or delete it"""));
    }

    @Test
    void reference_out_of_the_folder_is_refused() {
        assertRejected(valid.with("schemas/books.yaml", "'#/Genre'", "../../secrets.yaml#/Genre"),
                "schemas/books.yaml, Book > properties > genre: the reference ../../secrets.yaml#/Genre leads nowhere;"
                        + " expected a file and a name in it, such as members.yaml#/Member",
                "schemas/books.yaml, Genre: nothing refers to it; refer to it or delete it");
    }

    @Test
    void operation_ids_are_unique() {
        assertRejected(valid.with("paths/books.yaml", "addBook", "listBooks"), PLACE
                + "post: the operationId listBooks is used at " + PLACE + "get as well; operationIds must be unique");
    }

    @Test
    void operation_id_is_one_word() {
        assertRejected(valid.with("paths/books.yaml", "addBook", "../addBook"), PLACE
                + "post: expected an operationId of letters, digits and underscores, was \"../addBook\"");
    }

    @Test
    void summary_does_not_end_with_a_period() {
        assertRejected(valid.with("paths/books.yaml", "Add a book", "Add a book."), PLACE + "post: expected a summary of one line,"
                + " at most 100 characters, without a full stop at its end, was \"Add a book.\"");
    }

    @Test
    void summaries_are_unique() {
        assertRejected(valid.with("paths/books.yaml", "Add a book", "List books"), PLACE + "post: the summary is the same at " + PLACE
                + "get; say what is different here");
    }

    @Test
    void operation_without_a_success_is_refused() {
        assertRejected(valid.with("paths/books.yaml", "'204':\n        description: No content\n      ", ""), PLACE
                + "post: no success among the responses; add the status that the API returns, such as '200'");
    }

    @Test
    void default_response_is_refused() {
        assertRejected(valid.with("paths/books.yaml", "'204':", "default:\n        $ref: ../responses.yaml#/Error\n      '204':"),
                PLACE + "post > responses > default: expected a status from 200 to 299, 4XX or 5XX");
    }

    @Test
    void operation_without_errors_is_refused() {
        assertRejected(valid.with("paths/books.yaml", "4XX:\n        $ref: ../responses.yaml#/Error\n      5XX", "5XX"),
                PLACE + "get: no response 4XX; refer to the shared error");
    }

    @Test
    void errors_must_be_the_shared_response() {
        assertRejected(valid.with("paths/books.yaml", "4XX:\n        $ref: ../responses.yaml#/Error\n", """
                        4XX:
                                description: Refused
                                content:
                                  application/json:
                                    schema:
                                      type: object
                        """),
                PLACE + "get > responses > 4XX: an error must require the text code; add it to the error's schema",
                PLACE + "get > responses > 4XX: an error must require the text message; add it to the error's schema",
                PLACE + "get > responses > 4XX: an error must require the text requestId; add it to the error's schema",
                "responses.yaml, Error: errors differ from those of other operations; refer to the shared response");
    }

    @Test
    void error_requires_three_texts() {
        assertRejected(valid.with("schemas/common.yaml", "[code, message, requestId]", "[code, message]"),
                "responses.yaml, Error: an error must require the text requestId; add it to the error's schema");
    }

    @Test
    void status_204_with_a_body_is_refused() {
        assertRejected(valid.with("paths/books.yaml", "No content\n", """
                        No content
                                content:
                                  application/json:
                                    schema:
                                      type: object
                        """),
                PLACE + "post > responses > 204: a response with this status has no body; delete its content");
    }

    @Test
    void undeclared_path_parameters_are_refused() {
        assertRejected(valid.with("paths/books.yaml", "name: shelfId", "name: shelf"),
                PLACE + "get: the path has the parameters [shelfId], described as required are [shelf]",
                PLACE + "post: the path has the parameters [shelfId], described as required are [shelf]");
    }

    @Test
    void unreferenced_part_is_refused() {
        assertRejected(valid.append("schemas/books.yaml", "Lonely:\n  type: string\n  x-note: Only itself\n"),
                "schemas/books.yaml, Lonely: nothing refers to it; refer to it or delete it");
    }

    @Test
    void path_missing_from_the_root_is_refused() {
        assertRejected(valid.append("paths/books.yaml", "/v2/books:\n  get:\n    operationId: none\n"),
                "paths/books.yaml, /v2/books: nothing refers to it; refer to it or delete it");
    }

    @Test
    void contract_without_paths_is_refused() {
        assertRejected(new SmallContract(Map.of("openapi.yaml", "openapi: 3.1.0\n")),
                "openapi.yaml: no operation is reached from paths; refer to the files that hold them");
    }

    @Test
    void assumption_without_a_reason_is_refused() {
        assertRejected(valid.with("paths/books.yaml", "Every shelf seen had one", "' '"), "paths/books.yaml,"
                + " /v2/shelves/{shelfId}/books > parameters > 0 > x-assumed: expected the reason why it is assumed, was empty");
    }

    @Test
    void invalid_yaml_is_reported_with_its_line() {
        InvalidContract mistakes = assertThrows(InvalidContract.class,
                () -> valid.with("schemas/books.yaml", "Genre:\n", "Genre: [\n").source());

        assertThat(mistakes.getMessage(), is("""
                The contract files can't be used (1 problem).
                  schemas/books.yaml, line 13: cannot be read: while parsing a flow sequence"""));
    }

    @Test
    void duplicate_key_is_refused() {
        InvalidContract mistakes = assertThrows(InvalidContract.class,
                () -> valid.append("schemas/books.yaml", "Genre:\n  type: string\n").source());

        assertThat(mistakes.mistakes(), contains("schemas/books.yaml, line 14: cannot be read: Duplicate field 'Genre'"));
    }

    static void assertRejected(SmallContract wrong, String... expected) {
        InvalidContract mistakes = assertThrows(InvalidContract.class, () -> ContractCompiler.compile(wrong.source()));
        assertThat(mistakes.mistakes(), contains(expected));
    }
}
