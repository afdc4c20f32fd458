/**
 * The values of a comparison: a {@link sigma.recipes.drift.change.Change} at its position, judged by a
 * {@link sigma.recipes.drift.change.Rule}. Uses {@code document}.
 */
package sigma.recipes.drift.change;
