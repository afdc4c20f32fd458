/**
 * Guesses which removed part of an API may be which added one. Start with {@link sigma.recipes.drift.hint.RenameHints}. Uses
 * {@code schema} and {@code change}.
 */
package sigma.recipes.drift.hint;
