/**
 * Recipes that work on many rows: one way to read them, to carry them out, and to say how each ended.
 */
package sigma.recipes.steps.bulk;
