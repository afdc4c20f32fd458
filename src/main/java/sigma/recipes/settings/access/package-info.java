/**
 * The access to a real organization: hosts, URLs, proxy and trust. Uses {@code raw}, {@code network} and {@code text}.
 *
 * <p>Start with {@link sigma.recipes.settings.access.OrganizationAccess}.
 */
package sigma.recipes.settings.access;
