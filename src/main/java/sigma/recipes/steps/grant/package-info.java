/** Sentences about who may do what. Uses {@code scenario} and {@code sentence}. */
package sigma.recipes.steps.grant;
