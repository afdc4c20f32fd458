/** Steps for permissions. Uses {@code scenario} and {@code sentence}. */
package sigma.recipes.steps.grant;
