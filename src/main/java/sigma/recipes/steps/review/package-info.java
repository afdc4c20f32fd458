/** Steps that review a whole organization: access, and unused objects. Uses {@code find}. */
package sigma.recipes.steps.review;
