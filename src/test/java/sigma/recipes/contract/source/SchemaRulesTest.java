package sigma.recipes.contract.source;

import static sigma.recipes.contract.source.ContractCompilerTest.assertMistake;

import org.junit.jupiter.api.Test;
import sigma.recipes.contract.fixture.SmallContract;

class SchemaRulesTest {

    private static final String FILE = "schemas/books.yaml";

    private final SmallContract right = SmallContract.right();

    @Test
    void notes_may_stand_beside_branches() {
        ContractCompiler.compile(right.with("paths/books.yaml", "oneOf:", "title: A book\n            x-note: Or its title\n"
                + "            oneOf:").source());
    }

    @Test
    void nothing_but_notes_stands_beside_branches() {
        assertMistake(right.with("paths/books.yaml", "oneOf:", "type: object\n            oneOf:"),
                "paths/books.yaml, /v2/shelves/{shelfId}/books > post > requestBody > content > application/json > schema > type:"
                        + " is beside oneOf, where only notes are allowed; move it into a branch");
    }

    @Test
    void nothing_but_notes_stands_beside_a_reference() {
        assertMistake(right.with(FILE, "$ref: '#/Genre'", "$ref: '#/Genre'\n      minLength: 1"), "schemas/books.yaml,"
                + " Book > properties > genre > minLength: is beside $ref, where only notes are allowed; move it into a branch");
    }

    @Test
    void a_keyword_with_a_slip_of_the_pen_is_found() {
        assertMistake(right.with(FILE, "enum:", "enmu:"), "schemas/books.yaml, Genre > enmu: is not a keyword that the checks know;"
                + " correct it, or write a note whose name starts with x-");
    }

    @Test
    void a_value_stands_once() {
        assertMistake(right.with(FILE, "[novel, poems]", "[novel, poems, novel]"),
                "schemas/books.yaml, Genre > enum > 2: the value \"novel\" is listed twice; delete one");
    }

    @Test
    void a_required_field_is_among_the_properties() {
        assertMistake(right.with(FILE, "[title]", "[title, author]"), "schemas/books.yaml, Book > required > 1: the field"
                + " \"author\" is required, but not among the properties; add it there");
    }

    @Test
    void an_open_vocabulary_lists_what_is_known() {
        ContractCompiler.compile(right.with(FILE, "enum:", "x-open-vocabulary: true\n  x-known-values:").source());
        assertMistake(right.with(FILE, "enum:", "x-open-vocabulary: true\n  enum:"), "schemas/books.yaml, Genre:"
                + " an open vocabulary lists what is known in x-known-values, and has no enum");
    }

    @Test
    void an_object_stays_open() {
        assertMistake(right.with(FILE, "required: [title]", "required: [title]\n  additionalProperties: false"),
                "schemas/books.yaml, Book > additionalProperties: expected a schema in block form, was false");
    }

    @Test
    void names_of_components_are_unique_in_the_contract() {
        assertMistake(right.and("schemas/common.yaml", "Genre:\n  type: string\n")
                        .with(FILE, "sequel:\n      $ref: '#/Book'", "kind:\n      $ref: common.yaml#/Genre"),
                "schemas/common.yaml, Genre: the name is defined in schemas/books.yaml as well; rename one of them");
    }
}
