package sigma.recipes.drift.report;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static sigma.recipes.drift.fixture.BookDocuments.answering;
import static sigma.recipes.drift.fixture.BookDocuments.changes;
import static sigma.recipes.drift.fixture.BookDocuments.taking;

import java.util.List;
import org.junit.jupiter.api.Test;
import sigma.recipes.drift.change.Change;
import sigma.recipes.drift.compare.Comparison;
import sigma.recipes.drift.document.Document;
import sigma.recipes.drift.fixture.BookDocuments;

/** Form is not a change, one form at a time. */
public class FormsTest {

    private static final String BARE = "paths: {/books: {get: {operationId: getBooks, responses: {'200': {description: ''}%s}}}}\n";

    @Test
    void an_answer_by_default_is_one_for_every_failure() {
        String error = "{description: '', content: {application/json: {schema: {type: object}}}}";

        assertThat(changes(BookDocuments.of(BARE.formatted(", default: " + error)),
                BookDocuments.of(BARE.formatted(", 4XX: " + error + ", '5XX': " + error))), empty());
        assertThat(changes(BookDocuments.of(BARE.formatted(", default: " + error)), BookDocuments.of(BARE.formatted(", 4XX: " + error))),
                contains("response-error-removed 5XX : 5XX ->"));
    }

    @Test
    void who_is_silent_about_hosts_and_credentials_changes_nothing() {
        String told = "servers: [{url: https://a.example.com}]\nsecurity: [{b: []}]\n"
                + "components: {securitySchemes: {b: {type: http, scheme: bearer}}}\n";

        assertThat(changes(BookDocuments.of(BARE.formatted("") + told), BookDocuments.of(BARE.formatted(""))), empty());
        assertThat(changes(BookDocuments.of(BARE.formatted("") + told), BookDocuments.of(BARE.formatted("") + told.replace("bearer", "basic"))),
                contains("operation-security-changed  : http bearer -> http basic"));
        assertThat(changes(BookDocuments.of(BARE.formatted("") + told), BookDocuments.of(BARE.formatted("") + told.replace("{b: ", "{c: ").replace("{b: {", "{c: {"))),
                empty());
    }

    @Test
    void every_integer_is_a_number() {
        assertThat(changes(answering("{type: [integer, number]}"), answering("{type: number}")), empty());
    }

    @Test
    void parts_of_allOf_are_one_schema_and_a_field_in_two_of_them_is_one_field() {
        assertThat(changes(answering("{allOf: [{type: object, properties: {a: {type: string}}}, {required: [a], properties: {a: {enum: [x, y]}}}]}"),
                answering("{type: object, required: [a], properties: {a: {type: string, enum: [y, x, y]}}}")), empty());
    }

    @Test
    void a_limit_is_exclusive_by_flag_or_by_keyword() {
        assertThat(changes(answering("{type: number, minimum: 1, exclusiveMinimum: true}"), answering("{type: number, exclusiveMinimum: 1}")), empty());
        assertThat(changes(answering("{type: number, minimum: 1, exclusiveMinimum: false}"), answering("{type: number, minimum: 1}")), empty());
    }

    @Test
    void a_media_type_is_the_same_with_other_parameters_and_letters() {
        String old = "paths: {/b: {get: {operationId: a, responses: {'200': {description: '', content: {%s: {schema: {type: string}}}}}}}}\n";

        assertThat(changes(BookDocuments.of(old.formatted("text/csv")), BookDocuments.of(old.formatted("'Text/CSV; charset=utf-8'"))), empty());
    }

    @Test
    void read_only_fields_are_none_of_a_request_and_write_only_ones_none_of_an_answer() {
        String plain = "{type: object, properties: {a: {type: string}}}";
        String readOnly = "{type: object, properties: {a: {type: string}, b: {type: string, readOnly: true}}}";

        assertThat(changes(taking(plain), taking(readOnly)), empty());
        assertThat(changes(answering(plain), answering(readOnly)), contains("response-field-added 200 application/json b:  -> string, optional"));
        assertThat(changes(answering(plain), answering(readOnly.replace("readOnly", "writeOnly"))), empty());
    }

    @Test
    void a_schema_that_is_absent_or_true_allows_anything() {
        assertThat(changes(answering("{}"), answering("true")), empty());
        assertThat(changes(answering("{type: string}"), answering("{}")),
                contains("response-type-widened 200 application/json : string -> anything"));
    }

    @Test
    void fields_of_a_map_are_compared() {
        assertThat(changes(answering("{type: object, additionalProperties: {type: string}}"), answering("{type: object, additionalProperties: {type: integer}}")),
                contains("response-type-changed 200 application/json *: string -> integer"));
    }

    @Test
    void the_fingerprint_stays_with_the_change_and_parts_changes() {
        Document old = answering("{type: object, properties: {a: {type: string}, b: {type: string}}}");
        Document young = answering("{type: object, properties: {a: {type: integer}, b: {type: integer}}}");
        Document inOtherWords = answering("{allOf: [{properties: {b: {type: integer}}}, {type: object, properties: {a: {type: integer}}}]}");

        List<String> fingerprints = fingerprints(old, young);

        assertThat(fingerprints, equalTo(fingerprints(old, inOtherWords)));
        assertThat(fingerprints.get(0), not(fingerprints.get(1)));
        assertThat(fingerprints.get(0).matches("[0-9a-f]{16}"), equalTo(true));
    }

    private static List<String> fingerprints(Document old, Document young) {
        return Comparison.of(old, young).stream().map(Change::fingerprint).toList();
    }
}
