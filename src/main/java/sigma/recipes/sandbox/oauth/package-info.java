/**
 * Client credentials, access tokens and refresh tokens of one organization.
 *
 * <p>The token endpoint itself is {@code OAuthEndpoint}, which serves all organizations of a sandbox.
 */
package sigma.recipes.sandbox.oauth;
