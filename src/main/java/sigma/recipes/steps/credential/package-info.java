/** Steps for API credentials. */
package sigma.recipes.steps.credential;
