package sigma.recipes.steps.sentence;

import io.cucumber.java.ParameterType;
import sigma.recipes.steps.value.StopReason;
import sigma.recipes.text.QuotedText;

/**
 * Parameter types of plain values: texts, numbers and affirmations. They convert words only: lookups belong to the step,
 * which can explain a failure.
 */
public final class ValueParameterTypes {

    /** Returns a quoted text; a backslash escapes the next character, so that any text can be quoted. */
    @ParameterType(QuotedText.PATTERN)
    public String text(String quoted) {
        return QuotedText.unescape(quoted);
    }

    /** Returns a count: no or none, one, or a number. */
    @ParameterType("none|no|one|\\d+")
    public int count(String word) {
        return word.startsWith("no") ? 0 : word.equals("one") ? 1 : Integer.parseInt(word);
    }

    /** Returns whether a statement is affirmative. */
    @ParameterType("is not|is")
    public boolean is(String words) {
        return words.equals("is");
    }

    /** Returns whether someone sees something. */
    @ParameterType("sees|does not see")
    public boolean sees(String words) {
        return words.equals("sees");
    }

    /** Returns whether each of some objects is meant (true) or none of them (false). */
    @ParameterType("each|no")
    public boolean eachOrNo(String word) {
        return word.equals("each");
    }

    /** Returns why Sigma refuses. */
    @ParameterType("(.+)")
    public RefusalReason reason(String sentence) {
        return RefusalReason.of(sentence);
    }

    /** Returns why a recipe stops. */
    @ParameterType("(.+)")
    public StopReason stopReason(String sentence) {
        return StopReason.of(sentence);
    }
}
