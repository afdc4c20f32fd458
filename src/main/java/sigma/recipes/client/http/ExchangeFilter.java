package sigma.recipes.client.http;

import io.restassured.builder.ResponseBuilder;
import io.restassured.filter.FilterContext;
import io.restassured.filter.OrderedFilter;
import io.restassured.http.Header;
import io.restassured.http.Headers;
import io.restassured.response.Response;
import io.restassured.specification.FilterableRequestSpecification;
import io.restassured.specification.FilterableResponseSpecification;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import sigma.recipes.contract.exchange.ApiRequest;
import sigma.recipes.contract.exchange.ApiResponse;
import sigma.recipes.contract.exchange.Exchange;

/**
 * Sends a request of REST Assured as the last filter, in place of REST Assured's own client, which supports neither
 * deadlines nor current proxies and takes several times as long. One filter serves one request.
 */
public final class ExchangeFilter implements OrderedFilter {

    /** Each response is a copy of it, since REST Assured builds a full configuration for a response without one. */
    private static final Response BLANK = new ResponseBuilder().setStatusCode(200).setBody(new byte[0]).build();

    private final HttpConnections connections;
    private final URI uri;
    private final Optional<Download> download;
    private Exchange exchange;
    private Duration took;

    /**
     * Creates the filter of one exchange.
     *
     * @param uri      the address as it is sent: REST Assured keeps only the last of several parameters with the same name
     * @param download the file that receives the body of a 200; empty for memory
     */
    public ExchangeFilter(HttpConnections connections, URI uri, Optional<Download> download) {
        this.connections = connections;
        this.uri = uri;
        this.download = download;
    }

    /** Returns the last order but one; REST Assured's own client has the last. */
    @Override
    public int getOrder() {
        return Integer.MAX_VALUE - 1;
    }

    @Override
    public Response filter(FilterableRequestSpecification request, FilterableResponseSpecification expected,
                           FilterContext context) {
        ApiRequest sent = sent(request);
        long start = System.nanoTime();
        try {
            ApiResponse response = connections.send(sent, download);
            took = Duration.ofNanos(System.nanoTime() - start);
            exchange = new Exchange(sent, response);
            return response(response);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Returns the exchange, unmasked; call this method after the request has completed. */
    public Exchange exchange() {
        return exchange;
    }

    /** Returns the time from sending to the last byte of the response. */
    public Duration took() {
        return took;
    }

    private ApiRequest sent(FilterableRequestSpecification request) {
        Map<String, List<String>> headers = new HashMap<>();
        for (Header header : request.getHeaders()) {
            headers.computeIfAbsent(header.getName().toLowerCase(Locale.ROOT), name -> new ArrayList<>())
                    .add(header.getValue());
        }
        byte[] body = request.getBody();
        if (body == null) {
            // REST Assured sets one for every POST, and its own client removes it again.
            headers.remove("content-type");
        }
        return new ApiRequest(request.getMethod(), uri, headers, body == null ? new byte[0] : body);
    }

    private static Response response(ApiResponse response) {
        List<Header> headers = response.headers().entrySet().stream()
                .flatMap(header -> header.getValue().stream().map(value -> new Header(header.getKey(), value))).toList();
        return new ResponseBuilder().clone(BLANK)
                .setStatusCode(response.status()).setStatusLine(String.valueOf(response.status()))
                .setHeaders(new Headers(headers))
                .setContentType(response.header("content-type").orElse("")).setBody(response.body()).build();
    }
}
