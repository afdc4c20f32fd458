package sigma.recipes.contract.source;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import sigma.recipes.contract.Contract;
import sigma.recipes.contract.Operation;
import sigma.recipes.contract.SchemaPart;
import sigma.recipes.contract.fixture.SmallContract;

class EffectRulesTest {

    private static final String POST = "paths/books.yaml, /v2/shelves/{shelfId}/books > post";
    private static final String RESPONSE = """
            '200':
                    description: OK
                    content:
                      application/json:
                        schema:
                          $ref: ../schemas/books.yaml#/Made
            """.strip();
    private static final String MADE = """
            Made:
              anyOf:
                - type: object
                  properties:
                    bookId:
                      type: string
                - $ref: '#/Many'
            Many:
              type: object
              properties:
                entries:
                  type: array
                  items:
                    $ref: '#/One'
            One:
              type: object
              properties:
                bookId:
                  type: string
            """;

    private final SmallContract valid = SmallContract.valid()
            .with("paths/books.yaml", "'204':\n        description: No content", RESPONSE).append("schemas/books.yaml", MADE);

    @Test
    void index_has_the_ids_that_an_operation_creates() {
        JsonNode operation = compiled(marked("x-creates: [bookId, 'entries[].bookId']"));

        assertThat(operation.path("creates").toString(), is("[\"bookId\",\"entries[].bookId\"]"));
        assertThat(operation.has("readOnly"), is(false));
    }

    @Test
    void index_marks_operations_without_effect() {
        assertThat(compiled(marked("x-effect: read")).path("readOnly").asBoolean(), is(true));
        assertThat(compiled(marked("x-creates: []")).has("creates"), is(false));
        assertThat(compiled(marked("x-effect: read")).has("signIn"), is(false));
        assertThat(compiled(marked("x-effect: sign-in")).path("readOnly").asBoolean(), is(true));
        assertThat(compiled(marked("x-effect: sign-in")).path("signIn").asBoolean(), is(true));
    }

    @Test
    void index_has_the_callers_of_an_operation() {
        assertThat(compiled(marked("x-caller: admin\n    x-assumed-caller: Seen once")).path("callers").asText(), is("admin"));
        assertThat(compiled(marked("x-creates: []")).has("callers"), is(false));
    }

    @Test
    void unknown_callers_and_a_reason_without_callers_are_refused() {
        assertRejected(marked("x-caller: boss"), POST + " > x-caller: expected one of admin, account-type, self, team, permission, "
                + "was \"boss\"");
        assertRejected(marked("x-assumed-caller: Seen once"), POST + " > x-assumed-caller: expected the reason why x-caller beside it "
                + "is assumed, was \"Seen once\" beside no x-caller");
        assertRejected(marked("x-caller: admin\n    x-assumed-caller: ''"), POST + " > x-assumed-caller: expected the reason why "
                + "x-caller beside it is assumed, was \"\" beside admin");
    }

    @Test
    void created_id_missing_from_the_responses_is_refused() {
        assertRejected(marked("x-creates: [shelfId]"), POST + " > x-creates > 0: no successful response has the field "
                + "\"shelfId\"; expected a name such as memberId or entries[].id");
        assertRejected(marked("x-creates: [entries.bookId]"), POST + " > x-creates > 0: no successful response has the field "
                + "\"entries.bookId\"; expected a name such as memberId or entries[].id");
        assertRejected(marked("x-creates: bookId"), POST + " > x-creates: expected a list of response fields, such as [memberId]");
    }

    @Test
    void read_and_sign_in_are_the_valid_effects() {
        assertRejected(marked("x-effect: write"), POST + " > x-effect: expected read or sign-in, was \"write\"");
        assertRejected(marked("x-effect: read\n    x-creates: [bookId]"),
                POST + " > x-effect: an operation that changes nothing creates nothing; delete it or x-creates");
        assertRejected(valid.with("paths/books.yaml", "List books\n", "List books\n    x-effect: read\n"),
                "paths/books.yaml, /v2/shelves/{shelfId}/books > get > x-effect: a GET changes nothing anyway; delete the mark");
    }

    /** Without the mark, a verifying run could not change what the operation creates. */
    @Test
    void every_operation_that_returns_a_new_id_is_marked() throws IOException {
        Set<String> marked = marked(ContractSource.read(Path.of("src/main/resources/contract")));

        List<String> unmarked = Contract.load().operations().stream()
                .filter(operation -> !marked.contains(operation.id()) && !newIds(operation).isEmpty())
                .map(operation -> operation.id() + ": " + newIds(operation)).toList();

        assertThat("mark the id with x-creates, or write x-creates: [] if it names something that exists", unmarked, empty());
    }

    @Test
    void unmarked_id_is_detected() {
        Contract contract = Contract.load();

        assertThat(newIds(contract.operation("createUserAttribute").orElseThrow()), hasItem("userAttributeId"));
        assertThat(newIds(contract.operation("v3alpha_createIpAllowlistEntries").orElseThrow()), hasItem("ipAllowlistEntryId"));
        assertThat(newIds(contract.operation("updateWorkbookSpec").orElseThrow()), empty());
    }

    private static Set<String> marked(ContractSource source) {
        return source.files().stream().filter(file -> file.startsWith("paths/"))
                .flatMap(file -> source.top(file).children().stream()).flatMap(path -> path.children().stream())
                .filter(operation -> operation.has("x-creates") || operation.has("x-effect"))
                .map(operation -> operation.text("operationId")).collect(Collectors.toSet());
    }

    /** Returns the ids, in a response or in the entries of its lists, that the path does not name. */
    private static Set<String> newIds(Operation operation) {
        Set<String> ids = new TreeSet<>();
        if (List.of("POST", "PUT").contains(operation.method())) {
            operation.successes().values().stream().flatMap(response -> response.content().values().stream())
                    .map(SchemaPart::document).forEach(document -> ids(document, document, true, ids));
        }
        operation.parameters().forEach(parameter -> ids.remove(parameter.name()));
        return ids;
    }

    private static void ids(JsonNode document, JsonNode schema, boolean intoLists, Set<String> ids) {
        JsonNode resolved = schema.has("$ref") ? document.at(schema.path("$ref").asText().substring(1)) : schema;
        for (Map.Entry<String, JsonNode> property : resolved.path("properties").properties()) {
            if (property.getKey().matches("id|.+Ids?")) {
                ids.add(property.getKey());
            }
            if (intoLists && property.getValue().has("items")) {
                ids(document, property.getValue().path("items"), false, ids);
            }
        }
        for (String word : List.of("allOf", "anyOf", "oneOf")) {
            resolved.path(word).forEach(branch -> ids(document, branch, intoLists, ids));
        }
    }

    private SmallContract marked(String marks) {
        return valid.with("paths/books.yaml", "Add a book\n", "Add a book\n    " + marks + "\n");
    }

    private static JsonNode compiled(SmallContract contract) {
        return ContractCompiler.compile(contract.source()).get("index.json").at("/operations/1");
    }

    private static void assertRejected(SmallContract contract, String expected) {
        InvalidContract mistakes = assertThrows(InvalidContract.class, () -> ContractCompiler.compile(contract.source()));

        assertThat(mistakes.getMessage().lines().skip(1).toList(), hasItem("  " + expected));
    }
}
