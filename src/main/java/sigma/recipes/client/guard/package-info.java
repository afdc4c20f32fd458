/**
 * Allows only the writes that a run may make, and remembers what the run created. Start with
 * {@link sigma.recipes.client.guard.WriteGuard}. Uses {@code request} and {@code model}.
 */
package sigma.recipes.client.guard;
