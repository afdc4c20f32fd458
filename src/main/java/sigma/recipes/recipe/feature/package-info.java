/** Feature files and the data files next to them. Uses {@code error}. */
package sigma.recipes.recipe.feature;
