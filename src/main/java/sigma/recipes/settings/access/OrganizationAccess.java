package sigma.recipes.settings.access;

import java.net.URI;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Optional;
import sigma.recipes.settings.network.NoProxy;
import sigma.recipes.settings.text.Loopback;
import sigma.recipes.settings.text.Masked;
import sigma.recipes.settings.text.Secret;
import sigma.recipes.settings.text.Urls;

/**
 * The access to a real organization, with validated values.
 *
 * @param baseUrl      the base URL, which ends in {@code /v2} without a trailing slash
 * @param tokenUrl     the OAuth endpoint, always on the host and port of {@code baseUrl}
 * @param clientId     the client id
 * @param clientSecret the client secret
 * @param proxy        the proxy as given, {@code http://host:port}, optionally with {@code user:password@};
 *                     {@link #proxyInUse()} returns whether it applies to this host
 * @param noProxy      the hosts that are reached without the proxy
 * @param authorities  the certificate authorities of {@code TRUST_STORE}, to trust in addition to those of the JDK
 */
public record OrganizationAccess(URI baseUrl, URI tokenUrl, String clientId, Secret clientSecret, Optional<URI> proxy,
                     NoProxy noProxy, List<X509Certificate> authorities) {

    /** Makes the list unmodifiable. */
    public OrganizationAccess {
        authorities = List.copyOf(authorities);
    }

    /**
     * Returns the proxy to use for this organization.
     *
     * @return empty if none was given, if the host is local, or if {@code noProxy} covers the host
     */
    public Optional<URI> proxyInUse() {
        return proxyFor(baseUrl);
    }

    /**
     * Returns the proxy to use for another address.
     *
     * @return empty if none was given, if the host is local, or if {@code noProxy} covers the host
     */
    public Optional<URI> proxyFor(URI address) {
        return proxy.filter(given -> !Loopback.is(address.getHost()) && !noProxy.covers(address.getHost(), Urls.port(address)));
    }

    /** Returns the values without secrets: the client id and the proxy are masked as well. */
    @Override
    public String toString() {
        return "Access[baseUrl=" + baseUrl + ", tokenUrl=" + tokenUrl + ", clientId=" + Masked.id(clientId)
                + ", clientSecret=" + clientSecret + ", proxy=" + proxy.map(uri -> Masked.url(uri.toString()))
                + ", noProxy=" + noProxy.entries() + ", authorities=" + authorities.size() + "]";
    }
}
