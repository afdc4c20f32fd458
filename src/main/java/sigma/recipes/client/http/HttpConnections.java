package sigma.recipes.client.http;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.DefaultConnectionKeepAliveStrategy;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClientBuilder;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManager;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.client5.http.protocol.HttpClientContext;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;
import sigma.recipes.contract.exchange.ApiRequest;
import sigma.recipes.contract.exchange.ApiResponse;

/**
 * The connections that all requests of a process share, over Apache HttpClient 5: it follows no redirects, retries nothing
 * and stores no cookies, so that each exchange is checked.
 *
 * <p>Three deadlines apply: to connecting, to silence, and to a whole response, which is read into memory up to a maximum size. A
 * {@link Download} is read into a file instead; its third deadline ends when the headers have arrived.
 *
 * <p>The server may close an idle connection, so a connection is reused within three seconds only, which is less than
 * servers keep one, and probed if it was idle for more than 50 ms: a probe takes a millisecond, as much as the rest of an
 * exchange.
 */
public final class HttpConnections implements AutoCloseable {

    private static final TimeValue KEPT = TimeValue.ofSeconds(3);
    private static final TimeValue TRUSTED = TimeValue.ofMilliseconds(50);
    private static final int MOST_CONNECTIONS = 64;
    private static final int OK = 200;
    private static final int PROXY_AUTHENTICATION = 407;

    private final Network network;
    private final CloseableHttpClient client;
    private final Deadlines deadlines = new Deadlines();

    /** Thrown if a response exceeds the maximum size of {@link Network#mostBytes()}. */
    static final class ResponseTooLarge extends IOException {

        private static final long serialVersionUID = 1L;

        private ResponseTooLarge(int mostBytes) {
            super("The response is larger than " + mostBytes + " bytes");
        }
    }

    /** Creates the connections without opening any. */
    public HttpConnections(Network network) {
        this.network = network;
        HttpClientBuilder builder = HttpClients.custom()
                .setConnectionManager(pool(network))
                .disableRedirectHandling().disableAutomaticRetries().disableCookieManagement()
                .setDefaultRequestConfig(RequestConfig.custom().setResponseTimeout(timeout(network)).build())
                .setKeepAliveStrategy((response, context) -> {
                    TimeValue offered = DefaultConnectionKeepAliveStrategy.INSTANCE.getKeepAliveDuration(response, context);
                    return TimeValue.isPositive(offered) ? offered.min(KEPT) : KEPT;
                });
        network.proxy().map(Proxy::of).ifPresent(proxy -> proxy.addTo(builder));
        client = builder.build();
    }

    private static PoolingHttpClientConnectionManager pool(Network network) {
        return PoolingHttpClientConnectionManagerBuilder.create()
                .setTlsSocketStrategy(new LazyTls(network))
                .setDefaultConnectionConfig(ConnectionConfig.custom()
                        .setConnectTimeout(Timeout.of(network.connectTimeout()))
                        .setSocketTimeout(timeout(network))
                        .setValidateAfterInactivity(TRUSTED).build())
                .setMaxConnTotal(MOST_CONNECTIONS).setMaxConnPerRoute(MOST_CONNECTIONS).build();
    }

    private static Timeout timeout(Network network) {
        return Timeout.of(network.readTimeout());
    }

    /**
     * Sends a request once and reads the response.
     *
     * @param download the file that receives the body of a 200; empty for memory
     * @throws ProxyRefused           if the proxy responded instead of opening a tunnel
     * @throws InterruptedIOException if a deadline passed
     * @throws IOException            if there was no complete response
     */
    ApiResponse send(ApiRequest request, Optional<Download> download) throws IOException {
        HttpUriRequestBase message = message(request);
        HttpClientContext context = HttpClientContext.create();
        AtomicBoolean late = new AtomicBoolean();
        Runnable abort = () -> {
            late.set(true);
            message.abort();
        };
        deadlines.after(network.responseTimeout(), abort);
        try {
            return client.execute(message, context, response -> {
                boolean refused = outsideOfTls(request.uri(), context) || response.getCode() == PROXY_AUTHENTICATION;
                Optional<Download> file = download.filter(wanted -> !refused && response.getCode() == OK);
                file.ifPresent(wanted -> deadlines.cancel(abort));
                ApiResponse received = received(response, file, network.mostBytes(), message::abort);
                if (refused) {
                    throw new ProxyRefused(response.getCode());
                }
                return received;
            });
        } catch (IOException | IllegalStateException broken) {
            // If aborted while connecting, the client reports an illegal state.
            if (late.get()) {
                throw new InterruptedIOException("The response took too long as a whole");
            }
            throw broken;
        } finally {
            deadlines.cancel(abort);
        }
    }

    private static HttpUriRequestBase message(ApiRequest request) {
        HttpUriRequestBase message = new HttpUriRequestBase(request.method(), request.uri());
        request.headers().forEach((name, values) -> values.forEach(value -> message.addHeader(name, value)));
        if (request.body().length > 0) {
            message.setEntity(new ByteArrayEntity(request.body(), null));
        }
        return message;
    }

    /** A response outside of the TLS connection comes from a proxy. */
    private static boolean outsideOfTls(URI uri, HttpClientContext context) {
        return uri.getScheme().equals("https") && context.getSSLSession() == null;
    }

    /**
     * Reads a response.
     *
     * @param mostBytes the maximum size of a body in memory
     * @param giveUp    closes the connection if the body is no longer needed; otherwise the client would read the rest
     */
    private static ApiResponse received(ClassicHttpResponse response, Optional<Download> file, int mostBytes, Runnable giveUp)
            throws IOException {
        Map<String, List<String>> headers = new HashMap<>();
        for (Header header : response.getHeaders()) {
            headers.computeIfAbsent(header.getName().toLowerCase(Locale.ROOT), name -> new ArrayList<>())
                    .add(header.getValue());
        }
        HttpEntity entity = response.getEntity();
        InputStream body = entity == null ? InputStream.nullInputStream() : entity.getContent();
        try {
            return file.isEmpty() ? new ApiResponse(response.getCode(), headers, inMemory(body, mostBytes))
                    : new ApiResponse(response.getCode(), headers, new byte[0], Optional.of(file.get().store(body)));
        } catch (IOException | RuntimeException broken) {
            giveUp.run();
            throw broken;
        }
    }

    private static byte[] inMemory(InputStream body, int mostBytes) throws IOException {
        byte[] bytes = body.readNBytes(mostBytes);
        if (body.read() >= 0) {
            throw new ResponseTooLarge(mostBytes);
        }
        return bytes;
    }

    @Override
    public void close() {
        deadlines.close();
        try {
            client.close();
        } catch (IOException closedAnyway) {
            // Closes the connections; they can no longer be used.
        }
    }
}
