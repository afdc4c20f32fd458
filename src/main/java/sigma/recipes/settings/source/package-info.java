/**
 * The sources of values: {@code .env}, the environment, system properties. Start with
 * {@link sigma.recipes.settings.source.Sources}. Uses {@code raw}, {@code dotenv} and {@code text}.
 */
package sigma.recipes.settings.source;
