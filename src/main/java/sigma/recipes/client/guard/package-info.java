/**
 * Lets only those writes pass that a run may make, and remembers what it made. Start with
 * {@link sigma.recipes.client.guard.WriteGuard}. Uses {@code request} and {@code model}.
 */
package sigma.recipes.client.guard;
