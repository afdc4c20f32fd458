/**
 * Reads the text of a {@code .env} as npm's dotenv 16 does, and knows the lines. Knows no setting.
 *
 * <p>dotenv-java, which other programs on the JVM use, reads the same file beside it, so that a value that the two read
 * differently is noticed.
 */
package sigma.recipes.settings.dotenv;
