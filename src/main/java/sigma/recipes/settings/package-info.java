/**
 * Reads and validates the settings of a run before the first request is sent.
 *
 * <p>The sources, in order of precedence: a {@code -D} system property, the process environment, the file {@code .env}. The
 * names are those of a {@code .env} for Sigma's QuickStart, see {@code .env.example}.
 *
 * <p>Start with {@link sigma.recipes.settings.Settings#load}. It returns valid settings, or throws
 * {@link sigma.recipes.settings.BrokenSettings}, which lists every problem with place, name, value, expected value and fix.
 * Secrets are masked.
 */
package sigma.recipes.settings;
