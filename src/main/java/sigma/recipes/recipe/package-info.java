/**
 * Reads a feature file as a recipe: its prose, its inputs, and the one row that a runbook fills in.
 *
 * <p>Start at {@link sigma.recipes.recipe.RecipeBook#open}. It gives {@link sigma.recipes.recipe.Recipe}s;
 * {@link sigma.recipes.recipe.InputResolver} finds a value for each input, and
 * {@link sigma.recipes.recipe.RunbookFeature} puts the values into the feature without touching the file.
 * {@link sigma.recipes.recipe.lint.FeatureRules} checks that the features read as recipes.
 *
 * <p>Uses no other package of this project. The only place that knows the Gherkin parser. What goes wrong is a
 * {@link sigma.recipes.recipe.error.RecipeException}, whose message is written for the person at the terminal.
 */
package sigma.recipes.recipe;
