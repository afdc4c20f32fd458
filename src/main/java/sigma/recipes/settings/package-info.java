/**
 * Reads the settings of a run and judges them before the first request is sent.
 *
 * <p>Three sources, the first that gives a value wins: a {@code -D} system property, the process environment, the
 * file {@code .env}. The names are those of a {@code .env} made for Sigma's QuickStart, see {@code .env.example}.
 *
 * <p>Start at {@link sigma.recipes.settings.Settings#load}. It returns settings that can be used as they are, or
 * throws {@link sigma.recipes.settings.BrokenSettings}, which lists every problem at once with place, name, value,
 * what was expected and what to do. Secrets are masked in all of it.
 *
 * <p>Uses no other package of this project. The only place that knows dotenv-java.
 */
package sigma.recipes.settings;
