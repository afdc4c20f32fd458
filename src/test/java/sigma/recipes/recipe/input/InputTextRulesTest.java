package sigma.recipes.recipe.input;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.equalTo;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import sigma.recipes.problem.Problem;
import sigma.recipes.recipe.fixture.FeatureFixture;

class InputTextRulesTest {

    @ParameterizedTest
    @ValueSource(strings = {"Ana", "Zo\u00eb", "Z\u00fcrich \uD83D\uDE80", "O'Neil & Co. (EU) \u2013 50 %", "\u6771\u4eac",
        "\u0639\u0631\u0628\u064a", "\u0645\u06cc\u200c\u062e\u0648\u0627\u0647\u0645",
        "\uD83D\uDC69\u200D\uD83D\uDC69\u200D\uD83D\uDC67", "\u2764\uFE0F"})
    void ordinary_text_is_accepted(String value) {
        assertThat(InputTextRules.mistake(FeatureFixture.kind("name"), value), equalTo(Optional.empty()));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "Sales\u200BEU | Character 6 of the value is U+200B ZERO WIDTH SPACE, which cannot be seen",
        "\uFEFFSales   | Character 1 of the value is U+FEFF ZERO WIDTH NO-BREAK SPACE, which cannot be seen",
        "Sa\u00ADles   | Character 3 of the value is U+00AD SOFT HYPHEN, which cannot be seen",
        "Sales\u200D   | Character 6 of the value is U+200D ZERO WIDTH JOINER, which cannot be seen",
        "Sa\u200Dles   | Character 3 of the value is U+200D ZERO WIDTH JOINER, which cannot be seen",
        "Sa\u3164les   | Character 3 of the value is U+3164 HANGUL FILLER, which cannot be seen",
        "Sa\u2028les   | Character 3 of the value is U+2028 LINE SEPARATOR, which cannot be seen",
        "\uD83D\uDE80\u2060x | Character 2 of the value is U+2060 WORD JOINER, which cannot be seen",
        "Sa\u202Eles   | Character 3 of the value is U+202E RIGHT-TO-LEFT OVERRIDE, which changes the direction of text",
        "Sa\u2067les   | Character 3 of the value is U+2067 RIGHT-TO-LEFT ISOLATE, which changes the direction of text",
        "Sa\u200Fles   | Character 3 of the value is U+200F RIGHT-TO-LEFT MARK, which changes the direction of text",
        "Z\uFFFDrich   | Character 2 of the value is U+FFFD REPLACEMENT CHARACTER, which marks a character that was lost"})
    void invalid_character_is_reported_with_its_position(String value, String mistake) {
        assertThat(InputTextRules.mistake(FeatureFixture.kind("name"), value), equalTo(Optional.of(Problem.of(mistake + ".")
                .fix("type the value again, without it"))));
    }

    @ParameterizedTest
    @CsvSource({"name,255", "email,254", "workspace,255", "member,255", "number,255"})
    void length_of_a_value_is_limited_by_its_kind(String label, int most) {
        InputKind kind = FeatureFixture.kind(label);
        String longest = "\uD83D\uDE80".repeat(most);

        assertThat(InputTextRules.mistake(kind, longest), equalTo(Optional.empty()));
        assertThat(InputTextRules.mistake(kind, longest + "x"), equalTo(Optional.of(
                Problem.of("The value has " + (most + 1) + " characters.").expected("at most " + most))));
    }
}
