/** Sentences that list workbooks, what is in them, what they are built on, and what a member can open. Uses {@code scenario}. */
package sigma.recipes.steps.find;
