/**
 * Guesses which removed and added parts of an API may be the same. Start with {@link sigma.recipes.drift.hint.RenameHints}.
 * Uses {@code schema} and {@code change}.
 */
package sigma.recipes.drift.hint;
