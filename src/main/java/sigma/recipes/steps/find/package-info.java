/** Steps that list workbooks, their content and sources, and the documents that a member can open. Uses {@code scenario}. */
package sigma.recipes.steps.find;
