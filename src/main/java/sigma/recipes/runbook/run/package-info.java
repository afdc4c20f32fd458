/**
 * One run of features: Cucumber, its results, and the saved outputs. Start with
 * {@link sigma.recipes.runbook.run.FeatureRun}. Uses {@code option}, {@code project} and {@code page}.
 */
package sigma.recipes.runbook.run;
