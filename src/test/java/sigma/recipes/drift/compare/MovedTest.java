package sigma.recipes.drift.compare;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static sigma.recipes.drift.fixture.BookDocuments.answering;
import static sigma.recipes.drift.fixture.BookDocuments.changes;
import static sigma.recipes.drift.fixture.BookDocuments.taking;

import org.junit.jupiter.api.Test;
import sigma.recipes.drift.document.Document;
import sigma.recipes.drift.fixture.BookDocuments;

/** What only moved is one change, not a removal and an addition. */
public class MovedTest {

    private static final String READ = "operationId: %s, parameters: [{name: %s, in: path, required: true, schema: {type: string}}], "
            + "responses: {'200': {description: '', content: {application/json: {schema: {type: object, properties: {title: {type: %s}}}}}}}";

    private static Document reading(String path, String id, String parameter, String type) {
        return BookDocuments.of("paths: {'" + path + "': {get: {" + READ.formatted(id, parameter, type) + "}}}\n");
    }

    @Test
    void an_operation_under_a_new_path_is_known_by_its_id_and_compared_further() {
        assertThat(changes(reading("/books/{bookId}", "getBook", "bookId", "string"), reading("/library/{bookId}/book", "getBook", "bookId", "integer")),
                contains("operation-moved  : GET /books/{bookId} -> GET /library/{bookId}/book",
                        "response-type-changed 200 application/json title: string -> integer"));
    }

    @Test
    void operations_of_one_shape_at_unlike_paths_are_two() {
        assertThat(changes(reading("/books/{id}", "getBook", "id", "string"), reading("/warehouse/crates/{id}/labels", "getLabel", "id", "string")),
                contains("operation-removed  : GET /books/{id} ->", "operation-added  :  -> GET /warehouse/crates/{id}/labels"));
    }

    @Test
    void names_of_path_parameters_do_not_matter() {
        assertThat(changes(reading("/books/{bookId}", "getBook", "bookId", "string"), reading("/books/{id}", "getBook", "id", "string")), empty());
    }

    @Test
    void a_field_is_known_by_its_type_and_the_likeness_of_its_name() {
        assertThat(changes(answering("{type: object, required: [createdBy], properties: {createdBy: {type: string}, pages: {type: integer}, memberType: {type: string}}}"),
                        answering("{type: object, required: [createdById], properties: {createdById: {type: string}, pages: {type: integer}, accountType: {type: string}}}")),
                contains("response-field-renamed 200 application/json createdBy: createdBy -> createdById",
                        "response-optional-field-removed 200 application/json memberType: string, optional ->",
                        "response-field-added 200 application/json accountType:  -> string, optional"));
    }

    @Test
    void a_field_that_shares_only_its_type_with_a_new_one_is_another_field() {
        assertThat(changes(taking("{type: object, properties: {memberType: {type: string}}}"), taking("{type: object, properties: {accountType: {type: string}}}")),
                contains("request-field-removed body application/json memberType: string, optional ->",
                        "request-field-added body application/json accountType:  -> string, optional"));
        assertThat(changes(answering("{type: object, properties: {phone: {type: string}}}"), answering("{type: object, properties: {timezone: {type: string}}}")),
                contains("response-optional-field-removed 200 application/json phone: string, optional ->",
                        "response-field-added 200 application/json timezone:  -> string, optional"));
        assertThat(changes(taking("{type: object, properties: {memberType: {type: string}}}"), taking("{type: object, properties: {accountType: {type: integer}}}")),
                contains("request-field-removed body application/json memberType: string, optional ->",
                        "request-field-added body application/json accountType:  -> integer, optional"));
    }

    @Test
    void a_guessed_new_name_is_judged_no_worse_than_the_removal() {
        assertThat(changes(answering("{type: object, properties: {createdBy: {type: string}}}"), answering("{type: object, properties: {createdById: {type: string}}}")),
                contains("response-optional-field-removed 200 application/json createdBy: string, optional ->",
                        "response-field-added 200 application/json createdById:  -> string, optional"));
    }

    @Test
    void a_field_that_lost_its_format_with_its_name_is_the_same_field() {
        assertThat(changes(answering("{type: object, required: [teamId], properties: {teamId: {type: string, format: uuid}}}"),
                        answering("{type: object, required: [teamID], properties: {teamID: {type: string}}}")),
                contains("response-field-renamed 200 application/json teamId: teamId -> teamID",
                        "response-format-changed 200 application/json teamId: uuid ->"));
    }

    @Test
    void a_renamed_list_is_one_change_with_what_changed_in_it() {
        assertThat(changes(answering("{type: object, required: [entries], properties: {entries: {type: array, items: {type: string}}}}"),
                        answering("{type: object, properties: {entriesV2: {type: array, items: {type: string}}}}")),
                contains("response-field-renamed 200 application/json entries: entries -> entriesV2",
                        "response-field-now-optional 200 application/json entries: required -> optional"));
    }
}
