/**
 * Names, values and places as they were given, and the problems with them. Uses {@code text} and {@code dotenv}.
 */
package sigma.recipes.settings.raw;
