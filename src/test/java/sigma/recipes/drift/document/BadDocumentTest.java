package sigma.recipes.drift.document;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import sigma.recipes.drift.compare.Comparison;
import sigma.recipes.drift.fixture.BookDocuments;

/** A document that cannot be used is refused with the place, and nothing else happens. */
class BadDocumentTest {

    private static final String HEAD = "openapi: 3.1.0\n";

    @Test
    void the_complaint_says_which_where_what_and_what_to_do() {
        assertThat(complaint(HEAD + "paths:\n  /books:\n    get:\n      parameters: none\n"), equalTo("""
                The API document can't be used: books.yaml, line 5, column 19
                  expected: a list at paths > /books > get > parameters
                  was:      "none"
                  fix:      see what the document means there, and mend it"""));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            <!doctype html><html></html>                 | an OpenAPI document, openapi: 3.0.x or 3.1.x   | no field openapi at the top
            ''                                           | an OpenAPI document, openapi: 3.0.x or 3.1.x   | no field openapi at the top
            {"swagger": "2.0", "paths": {}}              | an OpenAPI document, openapi: 3.0.x or 3.1.x   | swagger: 2.0
            {"openapi": "3.2.0", "paths": {}}            | an OpenAPI document, openapi: 3.0.x or 3.1.x   | openapi: 3.2.0
            {"openapi": "3.1.0"}                         | paths with the operations of the API           | no paths
            {"openapi": "3.1.0", "paths": {"/a": {"get"  | JSON                                           | Unexpected end-of-input within/between Object entries
            {"openapi": "3.1.0", "openapi": "3.0.0"}     | JSON                                           | Duplicate field 'openapi'
            'a: {b: '                                    | YAML, or JSON that starts with {               | while parsing a flow node
            'a: &x {b: 1}, c: [*x]'                      | YAML, or JSON that starts with {               | while parsing a block mapping
            {"openapi": "3.1.0", "paths": []}            | an object at paths                             | a list
            {"openapi": "3.1.0", "paths": {"/a": 3}}     | an object at paths > /a                        | 3
            """)
    void what_is_no_API_document_is_refused(String text, String expected, String came) {
        assertThat(complaint(text).lines().filter(line -> line.startsWith("  expected") || line.startsWith("  was"))
                .collect(Collectors.joining("\n")), equalTo("  expected: " + expected + "\n  was:      " + came));
    }

    @Test
    void a_reference_to_nothing_is_refused_at_its_place() {
        assertThat(complaint(HEAD + "paths: {/a: {get: {responses: {'200': {$ref: '#/components/responses/Gone'}}}}}\n"), equalTo("""
                The API document can't be used: books.yaml, line 2, column 46
                  expected: a reference to something that the document holds
                  was:      "books.yaml#/components/responses/Gone", where nothing stands
                  fix:      get the whole document again, with every file that it refers to"""));
    }

    @Test
    void aliases_are_refused_since_they_could_make_much_of_little() {
        assertThat(complaint(HEAD + "x: &a [y, y]\nz: [*a, *a]\npaths: {}\n"), equalTo("""
                The API document can't be used: books.yaml, line 3, column 5
                  expected: YAML without aliases
                  was:      *a
                  fix:      write what it stands for, or use $ref"""));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            A: {$ref: '#/components/schemas/B'}, B: {$ref: '#/components/schemas/A'}        | "books.yaml#/components/schemas/A", which leads on and on
            A: {allOf: [{$ref: '#/components/schemas/A'}, {type: object}]}                  | "books.yaml#/components/schemas/A", which leads on and on
            A: {oneOf: [{$ref: '#/components/schemas/A'}, {type: object}]}                  | more than 50 of them in each other
            """)
    void references_have_to_come_to_an_end(String schemas, String came) {
        Document document = BookDocuments.answering("{$ref: '#/components/schemas/A'}", schemas);

        DocumentProblem problem = assertThrows(DocumentProblem.class, () -> Comparison.of(document, document));

        assertThat(problem.getMessage().lines().toList().get(2), equalTo("  was:      " + came));
    }

    @Test
    void a_path_that_leads_to_itself_is_refused() {
        Document document = BookDocuments.of("paths: {/a: {$ref: '#/paths/~1b'}, /b: {$ref: '#/paths/~1a'}}\n");

        assertThat(assertThrows(DocumentProblem.class, () -> Comparison.of(document, document)).getMessage(), equalTo("""
                The API document can't be used: books.yaml
                  expected: references that come to an end
                  was:      "books.yaml#/paths/~1b", which leads on and on
                  fix:      see where it leads, and say there what it means"""));
    }

    @Test
    void a_hundred_thousand_levels_are_refused_where_they_become_too_many() {
        assertThat(complaint("{\"openapi\":\"3.1.0\",\"paths\":" + "[".repeat(100_000)), equalTo("""
                The API document can't be used: books.yaml, line 1, column 1028
                  expected: JSON
                  was:      more than 1000 levels of it in each other
                  fix:      get the document again; it may have been cut short or be another file"""));
        assertThat(complaint(HEAD + "paths: " + "[".repeat(100_000)),
                startsWith("The API document can't be used: books.yaml, line 2, column 1008\n"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {$ref: '#/components/schemas/S%d'}                                                  | references that come to an end
            {type: object, properties: {next: {$ref: '#/components/schemas/S%d'}}}              | fields nested at most 1000 levels deep
            {type: array, items: {$ref: '#/components/schemas/S%d'}}                            | fields nested at most 1000 levels deep
            {allOf: [{$ref: '#/components/schemas/S%d'}, {type: object}]}                       | references that come to an end
            """)
    void thousands_of_levels_through_references_are_refused(String schema, String expected) {
        String schemas = IntStream.range(0, 3000).mapToObj(i -> "S" + i + ": " + schema.formatted(i + 1)).collect(Collectors.joining(", "));
        Document document = BookDocuments.answering("{$ref: '#/components/schemas/S0'}", schemas, "S3000: {type: string}");

        DocumentProblem problem = assertThrows(DocumentProblem.class, () -> Comparison.of(document, document));

        assertThat(problem.getMessage().lines().toList().get(1), equalTo("  expected: " + expected));
    }

    private static String complaint(String text) {
        DocumentText document = DocumentText.of("books.yaml", text.getBytes(StandardCharsets.UTF_8));
        return assertThrows(DocumentProblem.class, () -> DocumentReader.read("books.yaml", "books.yaml", ReferencedFiles.none(document)))
                .getMessage();
    }
}
