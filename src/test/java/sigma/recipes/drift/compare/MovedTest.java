package sigma.recipes.drift.compare;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static sigma.recipes.drift.fixture.BookDocuments.responding;
import static sigma.recipes.drift.fixture.BookDocuments.changes;
import static sigma.recipes.drift.fixture.BookDocuments.taking;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import sigma.recipes.drift.document.Document;
import sigma.recipes.drift.fixture.BookDocuments;

/** Tests that a part with a new name or place is reported as removed and added, each with a hint at the other. */
public class MovedTest {

    private static final String READ = "operationId: %s, parameters: [{name: %s, in: path, required: true, schema: {type: string}}], "
            + "responses: {'200': {description: '', content: {application/json: {schema: {type: object, properties: {title: {type: %s}}}}}}}";

    private static Document reading(String path, String id, String parameter, String type) {
        return BookDocuments.of("paths: {'" + path + "': {get: {" + READ.formatted(id, parameter, type) + "}}}\n");
    }

    @ParameterizedTest
    @CsvSource({
        "/books/{bookId}, getBook, /library/{bookId}/book, getBook",
        "/v1/books/{bookId}, getBook, /v2/books/{id}, readBook",
        "/books/{bookId}/loan-cards, getCards, /books/{id}/loanCard, readCards",
        "/books/{bookId}/, getBook, /books/{id}, readBook",
    })
    void new_operation_with_the_id_or_path_of_a_removed_one_gets_a_hint(String from, String id, String to, String newId) {
        assertThat(changes(reading(from, id, "bookId", "string"), reading(to, newId, "id", "integer")),
                contains("operation-removed  : GET " + from + " -> (perhaps moved to GET " + to + ")",
                        "operation-added  :  -> GET " + to + " (perhaps moved from GET " + from + ")"));
    }

    @ParameterizedTest
    @CsvSource({
        "/books/{id}, getBook, /warehouse/crates/{id}/labels, getLabel",
        "/webhooks/{id}, getWebhook, /comments/{id}, getComment",
        "/v1/books/{id}, getBook, /v2/crates/{id}, getCrate",
        "/books/{id}, '', /crates/{id}, ''",
    })
    void operations_at_dissimilar_paths_get_no_hint(String from, String id, String to, String newId) {
        assertThat(changes(reading(from, id, "id", "string"), reading(to, newId, "id", "string")),
                contains("operation-removed  : GET " + from + " ->", "operation-added  :  -> GET " + to));
    }

    @Test
    void names_of_path_parameters_are_ignored() {
        assertThat(changes(reading("/books/{bookId}", "getBook", "bookId", "string"), reading("/books/{id}", "getBook", "id", "string")), empty());
    }

    @ParameterizedTest
    @CsvSource({
        "createdBy, string, createdById, string",
        "teamId, string, team_ID, string",
        "id, string, groupId, string",
        "pages, integer, pageCount, integer",
        "adress, string, address, string",
        "rule, '[a, b]', policy, '[a, b]'",
    })
    void field_of_the_same_type_with_a_similar_name_or_unique_shape_gets_a_hint(String from, String type, String to, String newType) {
        assertThat(changes(taking(object(from, type)), taking(object(to, newType))),
                contains(startsWith("request-field-removed body application/json " + from + ": "), startsWith("request-field-added body application/json " + to + ": ")));
        assertThat(changes(taking(object(from, type)), taking(object(to, newType))),
                contains(endsWith(" (perhaps renamed to " + to + ")"), endsWith(" (perhaps renamed from " + from + ")")));
        assertThat(changes(responding(object(from, type)), responding(object(to, newType))),
                contains(startsWith("response-optional-field-removed"), startsWith("response-field-added")));
    }

    @ParameterizedTest
    @CsvSource({
        "memberType, string, accountType, string",
        "phone, string, timezone, string",
        "createdBy, string, createdById, integer",
        "access_token, string, client_user_id, string",
        "total_items_indexed, integer, total_tokens, integer",
        "payment_profile_token, string, facilitator_fee, string",
        "parentActivityInstanceId, string, activityId, string",
        "rule, '[a, b]', policy, '[a, c]'",
        "sort, string, port, string",
    })
    void field_with_only_its_type_or_part_of_its_name_in_common_gets_no_hint(String from, String type, String to, String newType) {
        assertThat(changes(taking(object(from, type)), taking(object(to, newType))),
                contains(startsWith("request-field-removed"), startsWith("request-field-added")));
        assertThat(changes(taking(object(from, type)), taking(object(to, newType))), everyItem(not(containsString("perhaps"))));
    }

    @Test
    void ambiguous_candidates_get_no_hint() {
        assertThat(changes(taking("{type: object, properties: {id: {type: string}}}"),
                taking("{type: object, properties: {groupId: {type: string}, teamId: {type: string}}}")), everyItem(not(containsString("perhaps"))));
    }

    @Test
    void enum_value_in_another_spelling_gets_a_hint() {
        assertThat(changes(taking("{enum: [dataModel, table, chart]}"), taking("{enum: [data-model, table, map]}")),
                contains("request-enum-value-removed body application/json : \"chart\" ->",
                        "request-enum-value-removed body application/json : \"dataModel\" -> (perhaps renamed to \"data-model\")",
                        "request-enum-value-added body application/json :  -> \"data-model\" (perhaps renamed from \"dataModel\")",
                        "request-enum-value-added body application/json :  -> \"map\""));
    }

    private static String object(String field, String type) {
        return "{type: object, properties: {" + field + ": " + (type.startsWith("[") ? "{enum: " + type + "}" : "{type: " + type + "}") + "}}";
    }
}
