/** What members can open, and by which grants. Uses {@code file} and {@code model}. */
package sigma.recipes.client.access;
