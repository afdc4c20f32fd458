package sigma.recipes.contract.source;

import static sigma.recipes.contract.source.ContractCompilerTest.assertRejected;

import org.junit.jupiter.api.Test;
import sigma.recipes.contract.fixture.SmallContract;

class SchemaRulesTest {

    private static final String FILE = "schemas/books.yaml";

    private final SmallContract valid = SmallContract.valid();

    @Test
    void notes_are_allowed_next_to_branches() {
        ContractCompiler.compile(valid.with("paths/books.yaml", "oneOf:", "title: A book\n            x-note: Or its title\n"
                + "            oneOf:").source());
    }

    @Test
    void only_notes_are_allowed_next_to_branches() {
        assertRejected(valid.with("paths/books.yaml", "oneOf:", "type: object\n            oneOf:"),
                "paths/books.yaml, /v2/shelves/{shelfId}/books > post > requestBody > content > application/json > schema > type:"
                        + " is beside oneOf, where only notes are allowed; move it into a branch");
    }

    @Test
    void only_notes_are_allowed_next_to_a_reference() {
        assertRejected(valid.with(FILE, "$ref: '#/Genre'", "$ref: '#/Genre'\n      minLength: 1"), "schemas/books.yaml,"
                + " Book > properties > genre > minLength: is beside $ref, where only notes are allowed; move it into a branch");
    }

    @Test
    void misspelled_keyword_is_reported() {
        assertRejected(valid.with(FILE, "enum:", "enmu:"), "schemas/books.yaml, Genre > enmu: is not a keyword that the checks know;"
                + " correct it, or write a note whose name starts with x-");
    }

    @Test
    void duplicate_value_is_refused() {
        assertRejected(valid.with(FILE, "[novel, poems]", "[novel, poems, novel]"),
                "schemas/books.yaml, Genre > enum > 2: the value \"novel\" is listed twice; delete one");
    }

    @Test
    void required_field_must_be_a_property() {
        assertRejected(valid.with(FILE, "[title]", "[title, author]"), "schemas/books.yaml, Book > required > 1: the field"
                + " \"author\" is required, but not among the properties; add it there");
    }

    @Test
    void open_vocabulary_requires_known_values() {
        ContractCompiler.compile(valid.with(FILE, "enum:", "x-open-vocabulary: true\n  x-known-values:").source());
        assertRejected(valid.with(FILE, "enum:", "x-open-vocabulary: true\n  enum:"), "schemas/books.yaml, Genre:"
                + " an open vocabulary lists what is known in x-known-values, and has no enum");
    }

    @Test
    void closed_object_is_refused() {
        assertRejected(valid.with(FILE, "required: [title]", "required: [title]\n  additionalProperties: false"),
                "schemas/books.yaml, Book > additionalProperties: expected a schema in block form, was false");
    }

    @Test
    void names_of_components_are_unique_in_the_contract() {
        assertRejected(valid.append("schemas/common.yaml", "Genre:\n  type: string\n")
                        .with(FILE, "sequel:\n      $ref: '#/Book'", "kind:\n      $ref: common.yaml#/Genre"),
                "schemas/common.yaml, Genre: the name is defined in schemas/books.yaml as well; rename one of them");
    }
}
