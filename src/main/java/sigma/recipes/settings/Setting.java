package sigma.recipes.settings;

/**
 * A value that was given for an input of a recipe.
 *
 * @param name   the name as written, such as {@code MEMBER_ID}
 * @param value  the value, never empty
 * @param origin its source: {@code -DEMAIL}, {@code environment} or {@code .env line 7}
 */
public record Setting(String name, String value, String origin) {
}
