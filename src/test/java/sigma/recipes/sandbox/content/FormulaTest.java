package sigma.recipes.sandbox.content;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormulaTest {

    private static final Map<String, String> COLUMNS = Map.of("[T/AMOUNT]", "number", "[T/NAME]", "text", "[T/DAY]", "datetime",
            "[Paid]", "boolean", "[Broken]", "error");

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "[T/NAME] | text", "Sum([T/AMOUNT]) | number", "CountDistinct([T/NAME]) | integer", "Max([T/DAY]) | datetime",
        "DateTrunc(\"week\", [T/DAY]) | datetime", "[T/AMOUNT] * 1.25 | number", "[T/AMOUNT] > 10 | boolean",
        "If([T/AMOUNT] > 10, \"much\", \"little\") | text", "[T/NAME] & \" and more\" | text", "\"\" | text", "12 | number", "Today() | datetime", "not [Paid] | boolean",
        "Contains([T/NAME], \"[not a reference]\") | boolean"})
    void type_is_derived_from_function_and_references(String formula, String type) {
        assertThat(type(formula), equalTo(type));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {"[T/NOTHING]", "[Unknown]", "Sum([T/AMOUNT]", "Sum [T/AMOUNT])",
        "[Broken] + 1", "` `"})
    void invalid_formula_has_the_type_error(String formula) {
        assertThat(type(formula), equalTo(Formula.ERROR));
    }

    @Test
    void formula_is_translated_to_sql() {
        assertThat(Formula.of("If(DateDiff(\"day\", [T/DAY], Today()) > 3, \"it's late\", [Name])").sql(Formula.Reference::column),
                equalTo("if(date_diff('day', DAY, today()) > 3, 'it''s late', Name)"));
        assertThat(Formula.of("[T/A] + Sum([B])").references().stream().map(Formula.Reference::toString).toList(),
                contains("[T/A]", "[B]"));
        assertThat(Formula.of("[T/A] + 1").reference(), equalTo(Optional.empty()));
        assertThat(Formula.of("Sum([B])").isAggregate(), is(true));
        assertThat(Formula.of("Text([B])").isAggregate(), is(false));
    }

    private static String type(String formula) {
        return Formula.of(formula).type(reference -> Optional.ofNullable(COLUMNS.get(reference.toString())));
    }
}
