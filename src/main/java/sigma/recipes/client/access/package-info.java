/** The documents that members can open, and the grants that allow it. Uses {@code file} and {@code model}. */
package sigma.recipes.client.access;
