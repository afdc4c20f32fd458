/**
 * Inputs: columns, kinds, values and their sources. Uses {@code feature} and {@code error}.
 */
package sigma.recipes.recipe.input;
