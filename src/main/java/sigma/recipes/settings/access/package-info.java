/**
 * The access to a real organization: hosts, URLs, proxy and trust. Start with {@link sigma.recipes.settings.access.OrganizationAccess}.
 * Uses {@code raw}, {@code network} and {@code text}.
 */
package sigma.recipes.settings.access;
