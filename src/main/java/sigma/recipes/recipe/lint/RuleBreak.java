package sigma.recipes.recipe.lint;

/**
 * A place of a feature that doesn't read as a recipe.
 *
 * @param rule   the rule's stable id, such as {@code word.should}
 * @param file   the file as shown to users
 * @param line   the line, counted from 1; 0 where the whole file is meant
 * @param text   what is there
 * @param better what to write instead
 */
public record RuleBreak(String rule, String file, int line, String text, String better) {

    /** Returns the place in the form that editors open on a click, the text, the rule, and the better wording below. */
    @Override
    public String toString() {
        return file + (line > 0 ? ":" + line : "") + ": " + text + " [" + rule + "]\n    better: " + better;
    }
}
