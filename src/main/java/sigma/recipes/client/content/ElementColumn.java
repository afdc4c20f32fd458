package sigma.recipes.client.content;

/**
 * A column of one element (getElementColumns).
 *
 * @param label its name, as the element shows it
 */
public record ElementColumn(String label) {
}
