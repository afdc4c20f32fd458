/** Sentences that review an organization as a whole: who can open what, and what is no longer used. Uses {@code find}. */
package sigma.recipes.steps.review;
