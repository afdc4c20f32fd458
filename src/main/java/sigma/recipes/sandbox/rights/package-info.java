/**
 * Who may do what: the kinds that rights connect, permissions, and what a member may do with a document.
 *
 * <p>Start at {@link sigma.recipes.sandbox.rights.Access}.
 */
package sigma.recipes.sandbox.rights;
