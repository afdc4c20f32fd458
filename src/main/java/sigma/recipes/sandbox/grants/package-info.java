/**
 * Grants of members and teams on files and connections.
 *
 * <p>Start at {@link sigma.recipes.sandbox.grants.GrantsModule}.
 */
package sigma.recipes.sandbox.grants;
