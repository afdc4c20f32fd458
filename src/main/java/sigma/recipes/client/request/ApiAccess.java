package sigma.recipes.client.request;

import java.net.URI;

/**
 * The address of an organization, and the credentials to use.
 *
 * @param baseUrl      the API's address; its path ends in {@code /v2}
 * @param tokenUrl     the OAuth endpoint; its path ends in {@code /v2/auth/token}
 * @param clientId     the id of the API credentials
 * @param clientSecret the client secret
 */
public record ApiAccess(URI baseUrl, URI tokenUrl, String clientId, String clientSecret) {

    /**
     * Checks the addresses.
     *
     * @throws IllegalArgumentException if an address has another ending
     */
    public ApiAccess {
        requireEnd("base URL", baseUrl, "/v2");
        requireEnd("token URL", tokenUrl, "/v2/auth/token");
    }

    /** Returns the same access with another secret. */
    public ApiAccess withSecret(String secret) {
        return new ApiAccess(baseUrl, tokenUrl, clientId, secret);
    }

    /** Returns the same access with another client id. */
    public ApiAccess withClientId(String id) {
        return new ApiAccess(baseUrl, tokenUrl, id, clientSecret);
    }

    /** Returns the address that precedes the paths of the contract, such as {@code https://api.sigmacomputing.com}. */
    public URI root() {
        return without(baseUrl, "/v2");
    }

    /** Returns the address that precedes the path of the OAuth endpoint. */
    public URI tokenRoot() {
        return without(tokenUrl, "/v2/auth/token");
    }

    private static URI without(URI url, String end) {
        String text = url.toString();
        return URI.create(text.substring(0, text.length() - end.length()));
    }

    private static void requireEnd(String what, URI url, String end) {
        if (!url.toString().endsWith(end)) {
            throw new IllegalArgumentException("The " + what + " must end in " + end + ", but is " + url);
        }
    }

    /** Returns the host without credentials. */
    @Override
    public String toString() {
        return "Access[" + baseUrl.getAuthority() + ", credentials masked]";
    }
}
