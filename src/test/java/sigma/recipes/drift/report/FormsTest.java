package sigma.recipes.drift.report;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static sigma.recipes.drift.fixture.BookDocuments.responding;
import static sigma.recipes.drift.fixture.BookDocuments.changes;
import static sigma.recipes.drift.fixture.BookDocuments.taking;

import java.util.List;
import org.junit.jupiter.api.Test;
import sigma.recipes.drift.cause.Cause;
import sigma.recipes.drift.cause.CauseFinder;
import sigma.recipes.drift.compare.Comparison;
import sigma.recipes.drift.document.Document;
import sigma.recipes.drift.fixture.BookDocuments;

/** Form is not a change, one form at a time. */
public class FormsTest {

    private static final String BARE = "paths: {/books: {get: {operationId: getBooks, responses: {'200': {description: ''}%s}}}}\n";

    @Test
    void a_response_by_default_is_one_for_every_failure() {
        String error = "{description: '', content: {application/json: {schema: {type: object}}}}";

        assertThat(changes(BookDocuments.of(BARE.formatted(", default: " + error)),
                BookDocuments.of(BARE.formatted(", 4XX: " + error + ", '5XX': " + error))), empty());
        assertThat(changes(BookDocuments.of(BARE.formatted(", default: " + error)), BookDocuments.of(BARE.formatted(", 4XX: " + error))),
                contains("response-error-removed 5XX : 5XX ->"));
    }

    @Test
    void an_error_that_a_range_covers_is_neither_new_nor_gone() {
        String error = "{description: '', content: {application/json: {schema: {type: %s}}}}";
        Document range = BookDocuments.of(BARE.formatted(", 4XX: " + error.formatted("object")));
        Document both = BookDocuments.of(BARE.formatted(", 4XX: " + error.formatted("object") + ", '404': " + error.formatted("object")));
        Document other = BookDocuments.of(BARE.formatted(", 4XX: " + error.formatted("object") + ", '404': " + error.formatted("string")));

        assertThat(changes(range, both), empty());
        assertThat(changes(both, range), empty());
        assertThat(changes(range, other), contains("response-type-changed 4XX application/json : object -> string"));
        assertThat(changes(BookDocuments.of(BARE.formatted("")), range), contains("response-error-added 4XX :  -> 4XX"));
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
        assertThat(changes(responding("{type: [integer, number]}"), responding("{type: number}")), empty());
    }

    @Test
    void parts_of_allOf_are_one_schema_and_a_field_in_two_of_them_is_one_field() {
        assertThat(changes(responding("{allOf: [{type: object, properties: {a: {type: string}}}, {required: [a], properties: {a: {enum: [x, y]}}}]}"),
                responding("{type: object, required: [a], properties: {a: {type: string, enum: [y, x, y]}}}")), empty());
    }

    @Test
    void a_limit_is_exclusive_by_flag_or_by_keyword() {
        assertThat(changes(responding("{type: number, minimum: 1, exclusiveMinimum: true}"), responding("{type: number, exclusiveMinimum: 1}")), empty());
        assertThat(changes(responding("{type: number, minimum: 1, exclusiveMinimum: false}"), responding("{type: number, minimum: 1}")), empty());
    }

    @Test
    void a_media_type_is_the_same_with_other_parameters_and_letters() {
        String before = "paths: {/b: {get: {operationId: a, responses: {'200': {description: '', content: {%s: {schema: {type: string}}}}}}}}\n";

        assertThat(changes(BookDocuments.of(before.formatted("text/csv")), BookDocuments.of(before.formatted("'Text/CSV; charset=utf-8'"))), empty());
    }

    @Test
    void read_only_fields_are_none_of_a_request_and_write_only_ones_none_of_a_response() {
        String plain = "{type: object, properties: {a: {type: string}}}";
        String readOnly = "{type: object, properties: {a: {type: string}, b: {type: string, readOnly: true}}}";

        assertThat(changes(taking(plain), taking(readOnly)), empty());
        assertThat(changes(responding(plain), responding(readOnly)), contains("response-field-added 200 application/json b:  -> string, optional"));
        assertThat(changes(responding(plain), responding(readOnly.replace("readOnly", "writeOnly"))), empty());
    }

    @Test
    void a_schema_that_is_absent_or_true_allows_anything() {
        assertThat(changes(responding("{}"), responding("true")), empty());
        assertThat(changes(responding("{type: string}"), responding("{}")),
                contains("response-type-widened 200 application/json : string -> anything"));
    }

    @Test
    void fields_of_a_map_are_compared() {
        assertThat(changes(responding("{type: object, additionalProperties: {type: string}}"), responding("{type: object, additionalProperties: {type: integer}}")),
                contains("response-type-changed 200 application/json *: string -> integer"));
    }

    @Test
    void the_fingerprint_stays_with_the_cause_and_tells_causes_apart() {
        Document before = responding("{type: object, properties: {a: {type: string}, b: {type: string}}}");
        Document after = responding("{type: object, properties: {a: {type: integer}, b: {type: integer}}}");
        Document inOtherWords = responding("{allOf: [{properties: {b: {type: integer}}}, {type: object, properties: {a: {type: integer}}}]}");

        List<String> fingerprints = fingerprints(before, after);

        assertThat(fingerprints, equalTo(fingerprints(before, inOtherWords)));
        assertThat(fingerprints, not(fingerprints(before, responding("{type: object, properties: {a: {type: integer}, b: {type: string}}}"))));
        assertThat(fingerprints.get(0).matches("[0-9a-f]{16}"), equalTo(true));
    }

    @Test
    void a_header_that_OpenAPI_tells_readers_to_ignore_is_no_parameter() {
        String before = "paths: {/b: {get: {operationId: a, parameters: [%s], responses: {'200': {description: ''}}}}}\n";
        String header = "{name: %s, in: header, required: true, schema: {type: string}}";

        for (String ignored : List.of("Authorization", "accept", "CONTENT-TYPE")) {
            assertThat(changes(BookDocuments.of(before.formatted("")), BookDocuments.of(before.formatted(header.formatted(ignored)))), empty());
        }
        assertThat(changes(BookDocuments.of(before.formatted("")), BookDocuments.of(before.formatted(header.formatted("X-Tenant")))),
                contains("request-parameter-added-required header X-Tenant :  -> string, required"));
    }

    @Test
    void a_limit_that_every_value_keeps_demands_nothing() {
        assertThat(changes(taking("{type: object, properties: {a: {type: string}, b: {type: array, items: {type: string}}}}"),
                taking("{type: object, minProperties: 0, properties: {a: {type: string, minLength: 0}, "
                        + "b: {type: array, minItems: 0, uniqueItems: false, items: {type: string}}}}")), empty());
        assertThat(changes(taking("{type: string}"), taking("{type: string, minLength: 1}")),
                contains("request-limit-tightened body application/json :  -> minLength 1"));
    }

    @Test
    void of_the_limits_of_several_parts_the_tightest_holds_in_any_order() {
        assertThat(changes(taking("{allOf: [{type: string, maxLength: 10}, {maxLength: 20}]}"),
                taking("{allOf: [{maxLength: 20}, {type: string, maxLength: 10}]}")), empty());
        assertThat(changes(taking("{allOf: [{type: string, maxLength: 10}, {maxLength: 20}]}"),
                taking("{allOf: [{type: string, maxLength: 20}, {maxLength: 20}]}")),
                contains("request-limit-loosened body application/json : maxLength 10 -> maxLength 20"));
        assertThat(changes(taking("{allOf: [{type: integer, minimum: 1}, {minimum: 5}]}"), taking("{type: integer, minimum: 5}")), empty());
    }

    @Test
    void a_numeric_format_is_an_annotation_and_int32_is_a_limit() {
        assertThat(changes(responding("{type: number}"), responding("{type: number, format: double}")), empty());
        assertThat(changes(taking("{type: integer}"), taking("{type: integer, format: int64}")), empty());
        assertThat(changes(taking("{type: integer, format: int64}"), taking("{type: integer, format: int32}")),
                contains("request-limit-tightened body application/json :  -> maximum 2147483647",
                        "request-limit-tightened body application/json :  -> minimum -2147483648"));
        assertThat(changes(taking("{type: integer, minimum: 1, maximum: 9}"),
                taking("{type: integer, format: int32, minimum: 1, maximum: 9}")), empty());
    }

    @Test
    void null_beside_a_vocabulary_without_it_is_the_same_in_both_versions() {
        assertThat(changes(responding("{type: string, nullable: true, enum: [a, b]}"), responding("{type: [string, 'null'], enum: [a, b]}")),
                empty());
        assertThat(changes(responding("{type: string, enum: [a, b]}"), responding("{type: [string, 'null'], enum: [a, b]}")),
                contains("response-null-allowed 200 application/json : never null -> or null"));
    }

    @Test
    void a_parameter_carries_no_null() {
        String before = "paths: {/b: {get: {operationId: a, parameters: [{name: q, in: query, schema: %s}], responses: {'200': {description: ''}}}}}\n";

        assertThat(changes(BookDocuments.of(before.formatted("{type: [string, 'null']}")), BookDocuments.of(before.formatted("{type: string}"))), empty());
        assertThat(changes(BookDocuments.of(before.formatted("{type: [string, 'null']}")), BookDocuments.of(before.formatted("{type: integer}"))),
                contains("request-type-changed query q : string -> integer"));
    }

    @Test
    void a_list_in_a_query_takes_the_one_value_of_before_and_in_a_body_it_does_not() {
        String before = "paths: {/b: {get: {operationId: a, parameters: [{name: q, in: query, schema: %s}], responses: {'200': {description: ''}}}}}\n";
        Document one = BookDocuments.of(before.formatted("{type: string, enum: [x, y]}"));
        Document list = BookDocuments.of(before.formatted("{type: array, items: {type: string, enum: [x, y, z]}}"));

        assertThat(changes(one, list), contains("request-type-widened query q : one of \"x\", \"y\" -> list of one of \"x\", \"y\", \"z\"",
                "request-enum-value-added query q :  -> \"z\""));
        assertThat(changes(list, one), contains("request-type-narrowed query q : list of one of \"x\", \"y\", \"z\" -> one of \"x\", \"y\"",
                "request-enum-value-removed query q : \"z\" ->"));
        assertThat(changes(taking("{type: string}"), taking("{type: array, items: {type: string}}")),
                contains("request-type-changed body application/json : string -> array"));
    }

    @Test
    void a_range_of_successes_covers_one_of_them() {
        String one = "paths: {/b: {get: {operationId: a, responses: {%s: {description: '', content: {application/json: {schema: {type: %s}}}}}}}}\n";

        assertThat(changes(BookDocuments.of(one.formatted("'200'", "object")), BookDocuments.of(one.formatted("2XX", "object"))),
                contains("response-success-added 2XX : 200 -> 2XX"));
        assertThat(changes(BookDocuments.of(one.formatted("2XX", "object")), BookDocuments.of(one.formatted("'200'", "string"))),
                contains("response-type-changed 2XX application/json : object -> string"));
    }

    @Test
    void requirements_are_alternatives_with_scopes() {
        String secured = BARE.formatted("") + "security: %s\ncomponents: {securitySchemes: {o: {type: oauth2}, k: {type: apiKey, in: header, name: X-Key}}}\n";
        String silent = BARE.formatted("") + "components: {securitySchemes: {o: {type: oauth2}}}\n";
        Document read = BookDocuments.of(secured.formatted("[{o: [read]}]"));

        assertThat(changes(read, BookDocuments.of(secured.formatted("[{o: [read, admin]}]"))),
                contains("operation-security-changed  : oauth2 (read) -> oauth2 (admin, read)"));
        assertThat(changes(read, BookDocuments.of(secured.formatted("[{k: []}, {o: [read]}]"))),
                contains("operation-security-loosened  : oauth2 (read) -> key in header X-Key or oauth2 (read)"));
        assertThat(changes(read, BookDocuments.of(secured.formatted("[{k: [], o: [read]}]"))),
                contains("operation-security-changed  : oauth2 (read) -> key in header X-Key and oauth2 (read)"));
        assertThat(changes(read, BookDocuments.of(secured.formatted("[]"))), contains("operation-security-loosened  : oauth2 (read) -> none"));
        assertThat(changes(read, BookDocuments.of(silent)), empty());
    }

    @Test
    void an_operation_that_is_a_reference_is_read() {
        String whole = "paths: {/b: {get: {$ref: '#/x-operations/a'}}}\nx-operations: {a: {operationId: a, responses: {'200': {description: '', "
                + "content: {application/json: {schema: {type: %s}}}}}}}\n";

        assertThat(changes(BookDocuments.of(whole.formatted("string")), BookDocuments.of(whole.formatted("integer"))),
                contains("response-type-changed 200 application/json : string -> integer"));
    }

    @Test
    void an_operation_without_an_id_is_named_by_method_and_path() {
        String bare = "paths: {/b: {get: {responses: {'200': {description: ''}}}, post: {responses: {'200': {description: ''}}}}}\n";

        assertThat(Comparison.of(BookDocuments.of(bare), BookDocuments.of(bare.replaceFirst(", post.*", "}}"))).get(0).operation(),
                equalTo("POST /b"));
    }

    private static List<String> fingerprints(Document before, Document after) {
        return CauseFinder.of(Comparison.of(before, after)).stream().map(Cause::fingerprint).toList();
    }
}
