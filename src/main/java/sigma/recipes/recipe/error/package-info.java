/** Problems of recipes and inputs. Uses no other sub-package. */
package sigma.recipes.recipe.error;
