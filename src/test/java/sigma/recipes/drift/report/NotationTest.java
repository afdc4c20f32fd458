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
import sigma.recipes.drift.document.Document;
import sigma.recipes.drift.fixture.BookDocuments;
import sigma.recipes.drift.fixture.Comparisons;

/** Tests that different notations of the same API are not changes. */
public class NotationTest {

    private static final String BARE = "paths: {/books: {get: {operationId: getBooks, responses: {'200': {description: ''}%s}}}}\n";

    @Test
    void default_response_applies_to_every_error() {
        String error = "{description: '', content: {application/json: {schema: {type: object}}}}";

        assertThat(changes(BookDocuments.of(BARE.formatted(", default: " + error)),
                BookDocuments.of(BARE.formatted(", 4XX: " + error + ", '5XX': " + error))), empty());
        assertThat(changes(BookDocuments.of(BARE.formatted(", default: " + error)), BookDocuments.of(BARE.formatted(", 4XX: " + error))),
                contains("response-error-removed 5XX : 5XX ->"));
    }

    @Test
    void error_covered_by_a_range_is_neither_added_nor_removed() {
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
    void missing_servers_and_security_are_no_changes() {
        String declared = "servers: [{url: https://a.example.com}]\nsecurity: [{b: []}]\n"
                + "components: {securitySchemes: {b: {type: http, scheme: bearer}}}\n";

        assertThat(changes(BookDocuments.of(BARE.formatted("") + declared), BookDocuments.of(BARE.formatted(""))), empty());
        assertThat(changes(BookDocuments.of(BARE.formatted("") + declared), BookDocuments.of(BARE.formatted("") + declared.replace("bearer", "basic"))),
                contains("operation-security-changed  : http bearer -> http basic"));
        assertThat(changes(BookDocuments.of(BARE.formatted("") + declared), BookDocuments.of(BARE.formatted("") + declared.replace("{b: ", "{c: ").replace("{b: {", "{c: {"))),
                empty());
    }

    @Test
    void integer_is_a_number() {
        assertThat(changes(responding("{type: [integer, number]}"), responding("{type: number}")), empty());
    }

    @Test
    void allOf_parts_are_merged_and_a_field_in_two_parts_is_one_field() {
        assertThat(changes(responding("{allOf: [{type: object, properties: {a: {type: string}}}, {required: [a], properties: {a: {enum: [x, y]}}}]}"),
                responding("{type: object, required: [a], properties: {a: {type: string, enum: [y, x, y]}}}")), empty());
    }

    @Test
    void exclusive_limits_by_flag_and_by_keyword_are_equal() {
        assertThat(changes(responding("{type: number, minimum: 1, exclusiveMinimum: true}"), responding("{type: number, exclusiveMinimum: 1}")), empty());
        assertThat(changes(responding("{type: number, minimum: 1, exclusiveMinimum: false}"), responding("{type: number, minimum: 1}")), empty());
    }

    @Test
    void media_type_parameters_and_case_are_ignored() {
        String before = "paths: {/b: {get: {operationId: a, responses: {'200': {description: '', content: {%s: {schema: {type: string}}}}}}}}\n";

        assertThat(changes(BookDocuments.of(before.formatted("text/csv")), BookDocuments.of(before.formatted("'Text/CSV; charset=utf-8'"))), empty());
    }

    @Test
    void read_only_fields_are_excluded_from_requests_and_write_only_ones_from_responses() {
        String plain = "{type: object, properties: {a: {type: string}}}";
        String readOnly = "{type: object, properties: {a: {type: string}, b: {type: string, readOnly: true}}}";

        assertThat(changes(taking(plain), taking(readOnly)), empty());
        assertThat(changes(responding(plain), responding(readOnly)), contains("response-field-added 200 application/json b:  -> string, optional"));
        assertThat(changes(responding(plain), responding(readOnly.replace("readOnly", "writeOnly"))), empty());
    }

    @Test
    void absent_or_true_schema_allows_anything() {
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
    void fingerprint_identifies_the_cause() {
        Document before = responding("{type: object, properties: {a: {type: string}, b: {type: string}}}");
        Document after = responding("{type: object, properties: {a: {type: integer}, b: {type: integer}}}");
        Document inOtherWords = responding("{allOf: [{properties: {b: {type: integer}}}, {type: object, properties: {a: {type: integer}}}]}");

        List<String> fingerprints = fingerprints(before, after);

        assertThat(fingerprints, equalTo(fingerprints(before, inOtherWords)));
        assertThat(fingerprints, not(fingerprints(before, responding("{type: object, properties: {a: {type: integer}, b: {type: string}}}"))));
        assertThat(fingerprints.get(0).matches("[0-9a-f]{16}"), equalTo(true));
    }

    @Test
    void header_that_OpenAPI_ignores_is_not_a_parameter() {
        String before = "paths: {/b: {get: {operationId: a, parameters: [%s], responses: {'200': {description: ''}}}}}\n";
        String header = "{name: %s, in: header, required: true, schema: {type: string}}";

        for (String ignored : List.of("Authorization", "accept", "CONTENT-TYPE")) {
            assertThat(changes(BookDocuments.of(before.formatted("")), BookDocuments.of(before.formatted(header.formatted(ignored)))), empty());
        }
        assertThat(changes(BookDocuments.of(before.formatted("")), BookDocuments.of(before.formatted(header.formatted("X-Tenant")))),
                contains("request-parameter-added-required header X-Tenant :  -> string, required"));
    }

    @Test
    void limit_without_effect_is_ignored() {
        assertThat(changes(taking("{type: object, properties: {a: {type: string}, b: {type: array, items: {type: string}}}}"),
                taking("{type: object, minProperties: 0, properties: {a: {type: string, minLength: 0}, "
                        + "b: {type: array, minItems: 0, uniqueItems: false, items: {type: string}}}}")), empty());
        assertThat(changes(taking("{type: string}"), taking("{type: string, minLength: 1}")),
                contains("request-limit-tightened body application/json :  -> minLength 1"));
    }

    @Test
    void tightest_limit_of_several_parts_applies_in_any_order() {
        assertThat(changes(taking("{allOf: [{type: string, maxLength: 10}, {maxLength: 20}]}"),
                taking("{allOf: [{maxLength: 20}, {type: string, maxLength: 10}]}")), empty());
        assertThat(changes(taking("{allOf: [{type: string, maxLength: 10}, {maxLength: 20}]}"),
                taking("{allOf: [{type: string, maxLength: 20}, {maxLength: 20}]}")),
                contains("request-limit-loosened body application/json : maxLength 10 -> maxLength 20"));
        assertThat(changes(taking("{allOf: [{type: integer, minimum: 1}, {minimum: 5}]}"), taking("{type: integer, minimum: 5}")), empty());
    }

    @Test
    void numeric_format_is_an_annotation_and_int32_is_a_limit() {
        assertThat(changes(responding("{type: number}"), responding("{type: number, format: double}")), empty());
        assertThat(changes(taking("{type: integer}"), taking("{type: integer, format: int64}")), empty());
        assertThat(changes(taking("{type: integer, format: int64}"), taking("{type: integer, format: int32}")),
                contains("request-limit-tightened body application/json :  -> maximum 2147483647",
                        "request-limit-tightened body application/json :  -> minimum -2147483648"));
        assertThat(changes(taking("{type: integer, minimum: 1, maximum: 9}"),
                taking("{type: integer, format: int32, minimum: 1, maximum: 9}")), empty());
    }

    @Test
    void nullable_enum_is_equal_in_both_versions() {
        assertThat(changes(responding("{type: string, nullable: true, enum: [a, b]}"), responding("{type: [string, 'null'], enum: [a, b]}")),
                empty());
        assertThat(changes(responding("{type: string, enum: [a, b]}"), responding("{type: [string, 'null'], enum: [a, b]}")),
                contains("response-null-allowed 200 application/json : never null -> or null"));
    }

    @Test
    void parameter_is_never_null() {
        String before = "paths: {/b: {get: {operationId: a, parameters: [{name: q, in: query, schema: %s}], responses: {'200': {description: ''}}}}}\n";

        assertThat(changes(BookDocuments.of(before.formatted("{type: [string, 'null']}")), BookDocuments.of(before.formatted("{type: string}"))), empty());
        assertThat(changes(BookDocuments.of(before.formatted("{type: [string, 'null']}")), BookDocuments.of(before.formatted("{type: integer}"))),
                contains("request-type-changed query q : string -> integer"));
    }

    @Test
    void value_that_becomes_a_list_is_widened_in_a_query_and_changed_in_a_body() {
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
    void success_range_covers_a_single_status() {
        String one = "paths: {/b: {get: {operationId: a, responses: {%s: {description: '', content: {application/json: {schema: {type: %s}}}}}}}}\n";

        assertThat(changes(BookDocuments.of(one.formatted("'200'", "object")), BookDocuments.of(one.formatted("2XX", "object"))),
                contains("response-success-added 2XX : 200 -> 2XX"));
        assertThat(changes(BookDocuments.of(one.formatted("2XX", "object")), BookDocuments.of(one.formatted("'200'", "string"))),
                contains("response-type-changed 2XX application/json : object -> string"));
    }

    @Test
    void security_requirements_are_alternatives_with_scopes() {
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
    void referenced_operation_is_read() {
        String whole = "paths: {/b: {get: {$ref: '#/x-operations/a'}}}\nx-operations: {a: {operationId: a, responses: {'200': {description: '', "
                + "content: {application/json: {schema: {type: %s}}}}}}}\n";

        assertThat(changes(BookDocuments.of(whole.formatted("string")), BookDocuments.of(whole.formatted("integer"))),
                contains("response-type-changed 200 application/json : string -> integer"));
    }

    @Test
    void operation_without_an_id_is_named_by_method_and_path() {
        String bare = "paths: {/b: {get: {responses: {'200': {description: ''}}}, post: {responses: {'200': {description: ''}}}}}\n";

        assertThat(Comparisons.of(BookDocuments.of(bare), BookDocuments.of(bare.replaceFirst(", post.*", "}}"))).get(0).operation(),
                equalTo("POST /b"));
    }

    private static List<String> fingerprints(Document before, Document after) {
        return CauseFinder.of(Comparisons.of(before, after)).stream().map(Cause::fingerprint).toList();
    }
}
