package sigma.recipes.recipe.input;

/**
 * A value for an input, and its source.
 *
 * @param value  the value, not empty
 * @param origin its source as shown to users: {@code --email}, {@code .env line 7}, {@code the recipe's row}
 */
public record FoundValue(String value, String origin) {
}
