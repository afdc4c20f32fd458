package sigma.recipes.client.http;

import java.net.URI;
import java.util.Optional;
import org.apache.hc.client5.http.auth.AuthScope;
import org.apache.hc.client5.http.auth.UsernamePasswordCredentials;
import org.apache.hc.client5.http.impl.auth.BasicCredentialsProvider;
import org.apache.hc.client5.http.impl.classic.HttpClientBuilder;
import org.apache.hc.core5.http.HttpHost;
import sigma.recipes.text.UrlText;

/**
 * The proxy of all requests.
 *
 * @param host        its address
 * @param credentials the credentials to send if the proxy requires them
 */
record Proxy(HttpHost host, Optional<UsernamePasswordCredentials> credentials) {

    private static final int STANDARD_PORT = 80;

    /** Parses {@code http://user:password@host:port}; user, password and port are optional. */
    static Proxy of(URI way) {
        int port = way.getPort() < 0 ? STANDARD_PORT : way.getPort();
        return new Proxy(new HttpHost("http", way.getHost(), port),
                Optional.ofNullable(way.getRawUserInfo()).map(Proxy::credentials));
    }

    void addTo(HttpClientBuilder client) {
        client.setProxy(host);
        credentials.ifPresent(known -> {
            BasicCredentialsProvider provider = new BasicCredentialsProvider();
            provider.setCredentials(new AuthScope(host), known);
            client.setDefaultCredentialsProvider(provider);
        });
    }

    private static UsernamePasswordCredentials credentials(String userInfo) {
        String[] parts = userInfo.split(":", 2);
        return new UsernamePasswordCredentials(UrlText.decoded(parts[0]), (parts.length < 2 ? "" : UrlText.decoded(parts[1])).toCharArray());
    }

    /** Returns its address, without credentials. */
    @Override
    public String toString() {
        return host.toHostString();
    }
}
