/**
 * Walks two APIs once and reports each difference. Start with {@link sigma.recipes.drift.compare.Comparison}. Uses
 * {@code schema}, {@code document} and {@code change}.
 */
package sigma.recipes.drift.compare;
