/**
 * The causes of changes: who made a change ({@link sigma.recipes.drift.cause.ThreeWayDifferences}), and which changes belong together
 * ({@link sigma.recipes.drift.cause.CauseFinder}). Uses {@code compare}, {@code schema}, {@code document} and {@code change}.
 */
package sigma.recipes.drift.cause;
