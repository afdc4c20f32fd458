/**
 * Rights: grantees, objects, permissions, and the access of members to documents.
 *
 * <p>Start at {@link sigma.recipes.sandbox.rights.Access}.
 */
package sigma.recipes.sandbox.rights;
