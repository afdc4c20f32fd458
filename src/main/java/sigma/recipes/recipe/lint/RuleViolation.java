package sigma.recipes.recipe.lint;

/**
 * A violation of a rule in a feature.
 *
 * @param rule   the rule's stable id, such as {@code word.should}
 * @param file   the file as shown to users
 * @param line   the line, counted from 1; 0 for the whole file
 * @param text   the actual text
 * @param better the fix
 */
public record RuleViolation(String rule, String file, int line, String text, String better) {

    /** Returns the place in the form that editors link, the text, the rule, and the fix below. */
    @Override
    public String toString() {
        return file + (line > 0 ? ":" + line : "") + ": " + text + " [" + rule + "]\n    better: " + better;
    }
}
