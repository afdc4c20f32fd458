package sigma.recipes.recipe.input;

/**
 * A value for an input, and where it was found.
 *
 * @param value  the value, not empty
 * @param origin where it was found, for people: {@code --email}, {@code .env line 7}, {@code the recipe's row}
 */
public record FoundValue(String value, String origin) {
}
