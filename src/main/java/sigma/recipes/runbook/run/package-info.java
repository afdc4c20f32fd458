/**
 * Runs of features: Cucumber, results and saved outputs. Start with {@link sigma.recipes.runbook.run.FeatureRun}. Uses
 * {@code option}, {@code project} and {@code page}.
 */
package sigma.recipes.runbook.run;
