/** The sentences about API credentials. */
package sigma.recipes.steps.credential;
