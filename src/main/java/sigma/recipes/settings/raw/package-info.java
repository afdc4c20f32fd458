/** Unvalidated names, values and places, and their problems. Uses {@code text} and {@code dotenv}. */
package sigma.recipes.settings.raw;
