package sigma.recipes.client.content;

/**
 * A column of one element (getElementColumns).
 *
 * @param label its display name
 */
public record ElementColumn(String label) {
}
