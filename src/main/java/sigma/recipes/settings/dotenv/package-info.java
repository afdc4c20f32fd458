/**
 * Reads the text of a {@code .env} like npm's dotenv 16, with line numbers. Independent of the settings.
 *
 * <p>dotenv-java, which other programs on the JVM use, also reads the file, so that differences are detected.
 */
package sigma.recipes.settings.dotenv;
