package sigma.recipes.drift.document;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import sigma.recipes.drift.compare.Comparison;
import sigma.recipes.drift.compare.ComparisonResult;
import sigma.recipes.drift.fixture.BookDocuments;
import sigma.recipes.drift.fixture.Comparisons;
import sigma.recipes.drift.schema.ComparedApi;
import sigma.recipes.fixture.Proof;

/**
 * Tests that text that is not an API document is refused, and that defects of a document are reported with their places and
 * excluded from the comparison.
 */
class InvalidDocumentTest {

    private static final String HEAD = "openapi: 3.1.0\n";

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            <!doctype html><html></html>                 | an OpenAPI document, openapi: 3.0.x, 3.1.x or 3.2.x   | a web page
            ''                                           | an OpenAPI document, openapi: 3.0.x, 3.1.x or 3.2.x   | an empty file
            []                                           | an OpenAPI document, openapi: 3.0.x, 3.1.x or 3.2.x   | a list
            {"info": {"name": "a collection"}}           | an OpenAPI document, openapi: 3.0.x, 3.1.x or 3.2.x   | no field openapi at the top
            {"swagger": "2.0", "paths": {}}              | an OpenAPI document, openapi: 3.0.x, 3.1.x or 3.2.x   | swagger: 2.0
            {"openapi": "4.0.0", "paths": {}}            | an OpenAPI document, openapi: 3.0.x, 3.1.x or 3.2.x   | openapi: 4.0.0
            {"openapi": "3.1.0"}                         | paths with the operations of the API           | no paths
            {"openapi": "3.1.0", "paths": {"/a": {"get"  | JSON                                           | the end of the file within a value
            {"openapi": "3.1.0", "openapi": "3.0.0"}     | JSON                                           | the key openapi a second time
            {"openapi": "3.1.0",}                        | JSON                                           | a } where it has no meaning
            {"openapi": ["3.1.0"}                        | JSON                                           | a } in the place of a ]
            {"openapi": 03.1}                            | JSON                                           | a number that JSON does not have
            {"openapi": "3.\\x"}                         | JSON                                           | the escape \\x, which JSON does not have
            'a: 1\na: 2'                                 | YAML, or JSON that starts with {               | the key a a second time
            'a: {b: '                                    | YAML, or JSON that starts with {               | expected the node content, but found '<stream end>'
            'a: &x {b: 1}, c: [*x]'                      | YAML, or JSON that starts with {               | expected <block end>, but found ','
            'a: {? [b]: c}'                              | YAML, or JSON that starts with {               | a key that is a list or an object
            {"openapi": "3.1.0", "paths": NaN}           | JSON                                           | the word NaN, which is no value
            {"openapi": "3.1.0", "paths": {}} {}         | JSON                                           | another document after the first one
            {"openapi": "3.1.0", "paths": {}} and        | JSON                                           | the word and, which is no value
            'openapi: 3.1.0\n---\npaths: {}'             | YAML, or JSON that starts with {               | another document after the first one
            {"openapi": "3.1.0", "paths": []}            | paths with the operations of the API           | paths: []
            'openapi: 3.1.0\n a: *gone'                  | YAML, or JSON that starts with {               | mapping values are not allowed here
            """)
    void text_that_is_not_an_API_document_is_refused(String text, String expected, String came) {
        assertThat(complaint(text).lines().filter(line -> line.startsWith("  expected") || line.startsWith("  actual"))
                .collect(Collectors.joining("\n")), equalTo("  expected: " + expected + "\n  actual:   " + came));
    }

    @ParameterizedTest
    @CsvSource({"UTF-16, text in UTF-16", "ISO-8859-1, bytes that are not UTF-8"})
    void text_in_another_encoding_is_refused(String encoding, String came) {
        byte[] bytes = "{\"openapi\": \"3.1.0\", \"info\": {\"title\": \"B\u00fccher\"}, \"paths\": {}}".getBytes(Charset.forName(encoding));

        assertThat(assertThrows(DocumentProblem.class, () -> new DocumentText("books.json", bytes).tree()).getMessage(), equalTo("""
                The API document can't be used.
                  where:    books.json
                  expected: text in UTF-8
                  actual:   %s
                  fix:      save the document as UTF-8""".formatted(came)));
    }

    @Test
    void number_beyond_every_limit_is_compared() {
        Document document = BookDocuments.of("paths: {/books: {get: {parameters: [{name: a, in: query, schema: {type: number, maximum: 1e999999999, "
                + "multipleOf: 0, enum: [1e999999999, 1e-999999999]}}]}}}\n");

        assertThat(BookDocuments.changes(document, document), empty());
    }

    @Test
    void alias_is_a_copy_of_its_anchor_and_a_merge_key_adds_missing_keys() {
        Document aliased = BookDocuments.of("x-shared:\n  thing: &thing {type: object, required: [id], properties: {id: {type: string}}}\n"
                + "  answer: &answer {description: '', content: {application/json: {schema: *thing}}}\n"
                + "  base: &base {operationId: base, deprecated: true, responses: {'200': *answer}}\n"
                + "paths: {/books: {get: {<<: *base, operationId: getBook}}}\n");
        Document plain = BookDocuments.of("paths: {/books: {get: {operationId: getBook, deprecated: true, responses: {'200': {description: '', "
                + "content: {application/json: {schema: {type: object, required: [id], properties: {id: {type: string}}}}}}}}}}\n");

        assertThat(BookDocuments.changes(aliased, plain), empty());
        assertThat(aliased.findings(), empty());
    }

    @Test
    void aliases_that_expand_too_much_are_refused() {
        String bomb = "a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n" + IntStream.range(1, 9).mapToObj(i -> "a%d: &a%d [%s]\n".formatted(i, i,
                String.join(", ", Collections.nCopies(10, "*a" + (i - 1))))).collect(Collectors.joining());

        assertThat(complaint(HEAD + bomb + "paths: {}\n"), equalTo("""
                The API document can't be used.
                  where:    books.yaml, line 7, column 45
                  expected: aliases that stand for at most 1000000 values
                  actual:   more
                  fix:      use $ref instead of aliases of aliases"""));
        assertThat(complaint(HEAD + "a: &a [*a]\npaths: {}\n"), startsWith("The API document can't be used.\n  where:    books.yaml, line 2, column 8\n"
                + "  expected: an alias of an anchor that ends before it\n  actual:   *a\n"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            parameters: none                                                | (paths > /books > get > parameters): expected a list, found "none"; the place is not compared
            parameters: [{$ref: '#/components/parameters/Limits'}]          | (paths > /books > get > parameters > 0 > $ref): the reference "#/components/parameters/Limits" leads to nothing; the place is not compared ("Limit" is near)
            parameters: [{$ref: '#components/parameters/Limit'}]            | (paths > /books > get > parameters > 0 > $ref): the reference "#components/parameters/Limit" is not written as one; read as "#/components/parameters/Limit"
            parameters: [{$ref: 'components/parameters/Limit'}]             | (paths > /books > get > parameters > 0 > $ref): the reference "components/parameters/Limit" is not written as one; read as "#/components/parameters/Limit"
            parameters: [{$ref: 5}]                                         | (paths > /books > get > parameters > 0 > $ref): expected a text, found 5; the place is not compared
            parameters: [{name: limit, in: query, type: integer}]           | (paths > /books > get > parameters > 0 > type): the keyword type belongs into a schema; read as one
            responses: {'200': {$ref: '#/components/responses/Gone'}}       | (paths > /books > get > responses > 200 > $ref): the reference "#/components/responses/Gone" leads to nothing; the place is not compared
            requestBody: {content: {a/b: {schema: {properties: {$ref: x}}}}} | (paths > /books > get > requestBody > content > a/b > schema > properties): a reference in the place of a name in properties; the schema is not compared
            requestBody: {content: {a/b: {schema: {properties: {id: {required: true}}}}}} | (paths > /books > get > requestBody > content > a/b > schema > properties > id > required): expected a list, found true; it is not read
            requestBody: {content: {a/b: {schema: {$ref: 'https://e.com/a#/A'}}}} | (paths > /books > get > requestBody > content > a/b > schema > $ref): the reference "https://e.com/a#/A" leads to another host, from which nothing is fetched; the place is not compared
            """)
    void defect_is_a_finding_at_its_place(String defect, String finding) {
        Document document = BookDocuments.of("paths: {/books: {get: {operationId: getBook, " + defect + "}}}\n"
                + "components: {parameters: {Limit: {name: limit, in: query, schema: {type: integer}}}}\n");

        assertThat(document.findings().stream().map(DocumentFinding::text).map(text -> text.replaceFirst("^[^(]*", "")).toList(), hasItem(finding));
        assertThat(document.findings().get(0).line(), equalTo(3));
        assertThrows(DocumentProblem.class, document::requireNoFindings);
    }

    @Test
    void repeated_defect_is_one_finding_with_a_count() {
        Document document = BookDocuments.of("paths: {/a: {get: {responses: {'200': {$ref: '#components/responses/R'}, default: "
                + "{$ref: '#components/responses/R'}}}}}\ncomponents: {responses: {R: {description: ''}}}\n");

        assertThat(document.findings().stream().map(DocumentFinding::text).toList(), contains("books.yaml, line 3, column 46 "
                + "(paths > /a > get > responses > 200 > $ref): the reference \"#components/responses/R\" is not written as one; "
                + "read as \"#/components/responses/R\" (2 places)"));
    }

    /** A defect is not a change, whatever the other document has at its place. */
    @ParameterizedTest
    @ValueSource(strings = {"$ref: '#/paths/~1gone'", "get: {$ref: '#/components/gone'}", "get: {operationId: x, parameters: [3], requestBody: 3, responses: 3}",
        "get: {operationId: x, parameters: 3, requestBody: {$ref: '#/x'}, responses: {'200': {$ref: '#/x'}}}",
        "get: {operationId: x, parameters: [3], requestBody: {content: 3}, responses: {'200': {description: '', headers: 3, content: {a/b: {schema: {$ref: '#/x'}}}}}}",
        "get: {operationId: x, parameters: [3], requestBody: {content: {a/b: 3}}, responses: {'200': {description: '', headers: {X-A: 3}, content: {a/b: {schema: {enum: 3}}}}}}"})
    void unreadable_part_is_not_reported_as_a_change(String item) {
        Document defective = BookDocuments.of("paths: {/a: {" + item + "}}\n");
        Document whole = BookDocuments.of("paths: {/a: {get: {operationId: x, parameters: [{name: limit, in: query, required: true, schema: {type: integer}}], "
                + "requestBody: {content: {a/b: {schema: {type: object, properties: {a: {type: string}}}}}}, "
                + "responses: {'200': {description: '', headers: {X-A: {schema: {type: string}}}, content: {a/b: {schema: {type: array}}}}}}}}\n");

        assertThat(defective.findings(), not(empty()));
        assertThat(BookDocuments.changes(whole, defective), empty());
        assertThat(BookDocuments.changes(defective, whole), empty());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            A: {$ref: '#/components/schemas/B'}, B: {$ref: '#/components/schemas/A'}        | (components > schemas > B > $ref): the reference "#/components/schemas/A"
            A: {allOf: [{$ref: '#/components/schemas/A'}, {type: object}]}                  | (components > schemas > A > allOf > 0 > $ref): the reference "#/components/schemas/A"
            A: {oneOf: [{$ref: '#/components/schemas/A'}, {type: object}]}                  | (components > schemas > A > oneOf > 0 > $ref): the reference "#/components/schemas/A"
            """)
    void cyclic_reference_is_a_finding(String schemas, String finding) {
        Document document = BookDocuments.responding("{$ref: '#/components/schemas/A'}", schemas);

        assertThat(document.findings().get(0).text(), endsWith(finding + " leads to itself; the place is not compared"));
        assertThat(BookDocuments.changes(document, BookDocuments.responding("{type: string}")), empty());
    }

    @Test
    void cyclic_path_is_a_finding() {
        Document document = BookDocuments.of("paths: {/a: {$ref: '#/paths/~1b'}, /b: {$ref: '#/paths/~1a'}}\n");

        assertThat(document.findings(), hasSize(1));
        assertThat(BookDocuments.changes(document, BookDocuments.of("paths: {/a: {get: {operationId: a, responses: {}}}}\n")), empty());
    }

    @Test
    void nesting_beyond_the_limit_is_refused_at_its_place() {
        assertThat(complaint("{\"openapi\":\"3.1.0\",\"paths\":" + "[".repeat(100_000)), equalTo("""
                The API document can't be used.
                  where:    books.yaml, line 1, column 1028
                  expected: JSON
                  actual:   more than 1000 levels of it in each other
                  fix:      get the document again; it may have been cut short or be another file"""));
        assertThat(complaint(HEAD + "paths: " + "[".repeat(100_000)),
                startsWith("The API document can't be used.\n  where:    books.yaml, line 2, column 1008\n"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {$ref: '#/components/schemas/S%d'}                                                  | references that come to an end
            {type: object, properties: {next: {$ref: '#/components/schemas/S%d'}}}              | fields nested at most 1000 levels deep
            {type: array, items: {$ref: '#/components/schemas/S%d'}}                            | fields nested at most 1000 levels deep
            {allOf: [{$ref: '#/components/schemas/S%d'}, {type: object}]}                       | references that come to an end
            """)
    @Tag(Proof.ONLY)
    void nesting_through_references_beyond_the_limit_is_refused(String schema, String expected) {
        String schemas = IntStream.range(0, 3000).mapToObj(i -> "S" + i + ": " + schema.formatted(i + 1)).collect(Collectors.joining(", "));
        Document before = BookDocuments.responding("{$ref: '#/components/schemas/S0'}", schemas, "S3000: {type: string}");
        Document after = BookDocuments.responding("{$ref: '#/components/schemas/S0'}", schemas, "S3000: {type: number}");

        DocumentProblem problem = assertThrows(DocumentProblem.class, () -> Comparisons.of(before, after));

        assertThat(problem.getMessage().lines().toList().get(2), equalTo("  expected: " + expected));
    }

    @Test
    void schema_with_too_many_nested_unions_is_not_compared_and_everything_else_is() {
        String chain = IntStream.range(0, 60).mapToObj(i -> ("S%d: {oneOf: [{$ref: '#/components/schemas/S%d'}, {$ref: '#/components/schemas/S%d'}, "
                + "{type: object, required: [f%d]}]}").formatted(i, i + 1, i + 1, i)).collect(Collectors.joining(", "));
        String response = "{type: object, properties: {deep: {$ref: '#/components/schemas/S0'}, less: {$ref: '#/components/schemas/S40'}, name: {type: %s}}}";
        Document before = BookDocuments.responding(response.formatted("string"), chain, "S60: {type: string}");
        Document after = BookDocuments.responding(response.formatted("integer"), chain, "S60: {type: boolean}");

        ComparisonResult result = Comparison.compare(ComparedApi.of(before), ComparedApi.of(after));

        assertThat(result.changes().stream().map(change -> change.field() + " " + change.rule().id()).toList(),
                contains("less response-branch-removed", "less response-branch-added", "name response-type-changed"));
        assertThat(result.ignored().stream().map(each -> each.number() + " " + each.what() + ", since " + each.reason()).toList(), contains(
                "1 schema, since oneOf and anyOf are nested more than 50 levels deep in books.yaml, first in /components/schemas/S0",
                "1 schema, since oneOf and anyOf are nested more than 50 levels deep in books.yaml, first in /components/schemas/S0"));
    }

    private static String complaint(String text) {
        DocumentText document = new DocumentText("books.yaml", text.getBytes(StandardCharsets.UTF_8));
        return assertThrows(DocumentProblem.class, () -> DocumentReader.read("books.yaml", "books.yaml", ReferencedFiles.none(document)))
                .getMessage();
    }
}
