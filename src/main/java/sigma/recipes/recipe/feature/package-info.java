/**
 * Feature files and the data files beside them. Uses {@code error}.
 */
package sigma.recipes.recipe.feature;
