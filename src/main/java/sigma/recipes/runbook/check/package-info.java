/**
 * What a recipe lacks, found without running it. Start with {@link sigma.recipes.runbook.check.RecipeCheck}. Uses
 * {@code run}.
 */
package sigma.recipes.runbook.check;
