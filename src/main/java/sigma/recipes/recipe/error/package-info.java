/**
 * What can be wrong with recipes and inputs. Uses no other sub-package.
 */
package sigma.recipes.recipe.error;
