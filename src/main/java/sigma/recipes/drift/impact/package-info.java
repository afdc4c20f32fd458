/**
 * The recipes that a change affects, and the advice: the recorded usage, the acknowledged changes, the
 * {@link sigma.recipes.drift.impact.DriftReport}. Uses {@code compare}, {@code schema}, {@code change} and {@code document}.
 */
package sigma.recipes.drift.impact;
