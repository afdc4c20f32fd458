/**
 * Checks recipes without running them. Start with {@link sigma.recipes.runbook.check.RecipeCheck}. Uses {@code run}.
 */
package sigma.recipes.runbook.check;
