/**
 * Reads feature files as recipes: the prose, the inputs, and the row that a runbook fills in.
 *
 * <p>Start with {@link sigma.recipes.recipe.RecipeBook#open}. It returns {@link sigma.recipes.recipe.Recipe}s;
 * {@link sigma.recipes.recipe.InputResolver} finds a value for each input, and {@link sigma.recipes.recipe.RunbookFeature}
 * inserts the values into the feature without changing the file. {@link sigma.recipes.recipe.lint.FeatureRules} checks the
 * rules for features. Errors are {@link sigma.recipes.recipe.error.RecipeException}s with messages for the user.
 */
package sigma.recipes.recipe;
