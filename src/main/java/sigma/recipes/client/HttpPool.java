package sigma.recipes.client;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLContext;
import org.apache.http.client.HttpClient;
import org.apache.http.conn.scheme.PlainSocketFactory;
import org.apache.http.conn.scheme.Scheme;
import org.apache.http.conn.scheme.SchemeRegistry;
import org.apache.http.conn.ssl.SSLSocketFactory;
import org.apache.http.entity.BufferedHttpEntity;
import org.apache.http.impl.client.DefaultConnectionKeepAliveStrategy;
import org.apache.http.impl.client.DefaultHttpClient;
import org.apache.http.impl.client.DefaultHttpRequestRetryHandler;
import org.apache.http.impl.conn.PoolingClientConnectionManager;
import org.apache.http.params.CoreConnectionPNames;

/**
 * The connections that all requests of a process share. REST Assured 6 works with this generation of Apache's client
 * only, hence the deprecated classes.
 *
 * <p>A kept connection may have been closed by the other side meanwhile. Looking before each use costs a millisecond,
 * more than the rest of a request, so reads do without: a read that fails is repeated. A write is never repeated, so
 * it looks. Both use a connection again only within three seconds, which is less than servers keep one that rests.
 */
@SuppressWarnings("deprecation")
final class HttpPool implements AutoCloseable {

    private static final Duration KEPT = Duration.ofSeconds(3);
    private static final int MOST_CONNECTIONS = 64;

    private final PoolingClientConnectionManager connections;
    private final Network network;

    HttpPool(Network network) {
        this.network = network;
        SSLContext trust = Trust.context(network);
        SchemeRegistry schemes = new SchemeRegistry();
        schemes.register(new Scheme("http", 80, PlainSocketFactory.getSocketFactory()));
        schemes.register(new Scheme("https", 443,
                new SSLSocketFactory(trust, SSLSocketFactory.STRICT_HOSTNAME_VERIFIER)));
        connections = new PoolingClientConnectionManager(schemes);
        connections.setMaxTotal(MOST_CONNECTIONS);
        connections.setDefaultMaxPerRoute(MOST_CONNECTIONS);
    }

    /** Returns a client over the shared connections; REST Assured changes the client that it uses, so each has its own. */
    HttpClient client(boolean looksBeforeUse) {
        DefaultHttpClient client = new DefaultHttpClient(connections);
        client.getParams()
                .setIntParameter(CoreConnectionPNames.CONNECTION_TIMEOUT, millis(network.connectTimeout()))
                .setIntParameter(CoreConnectionPNames.SO_TIMEOUT, millis(network.readTimeout()))
                .setBooleanParameter(CoreConnectionPNames.STALE_CONNECTION_CHECK, looksBeforeUse)
                .setBooleanParameter(CoreConnectionPNames.TCP_NODELAY, true);
        // The stock handler would send a request again by itself, unseen by the contract check.
        client.setHttpRequestRetryHandler(new DefaultHttpRequestRetryHandler(0, false));
        // REST Assured leaves an answer of no bytes unread, and its connection would never come back. Read here, each does.
        client.addResponseInterceptor((answer, context) -> {
            if (answer.getEntity() != null) {
                answer.setEntity(new BufferedHttpEntity(answer.getEntity()));
            }
        });
        client.setKeepAliveStrategy((answer, context) -> {
            long offered = DefaultConnectionKeepAliveStrategy.INSTANCE.getKeepAliveDuration(answer, context);
            return offered < 0 ? KEPT.toMillis() : Math.min(offered, KEPT.toMillis());
        });
        return client;
    }

    @Override
    public void close() {
        connections.closeIdleConnections(0, TimeUnit.MILLISECONDS);
        connections.shutdown();
    }

    private static int millis(Duration duration) {
        return Math.toIntExact(duration.toMillis());
    }
}
