/**
 * Grants, grantees and permissions. Uses {@code model}.
 */
package sigma.recipes.client.grant;
