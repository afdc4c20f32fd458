package sigma.recipes.client;

import io.restassured.filter.FilterContext;
import io.restassured.filter.OrderedFilter;
import io.restassured.http.Header;
import io.restassured.http.Headers;
import io.restassured.response.Response;
import io.restassured.specification.FilterableRequestSpecification;
import io.restassured.specification.FilterableResponseSpecification;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import sigma.recipes.contract.ApiRequest;
import sigma.recipes.contract.ApiResponse;
import sigma.recipes.contract.Exchange;

/** Sees one request and its answer last of all filters, as they go over the wire. One filter serves one request. */
final class ExchangeFilter implements OrderedFilter {

    private Exchange exchange;
    private Duration took;

    @Override
    public int getOrder() {
        return Integer.MAX_VALUE - 1;
    }

    @Override
    public Response filter(FilterableRequestSpecification request, FilterableResponseSpecification expected,
                           FilterContext context) {
        long start = System.nanoTime();
        Response response = context.next(request, expected);
        byte[] bytes = response.asByteArray();
        took = Duration.ofNanos(System.nanoTime() - start);
        exchange = new Exchange(sent(request), new ApiResponse(response.statusCode(), byName(response.headers()), bytes));
        return response;
    }

    /** Returns what went and what came, in clear; to be asked for once the request is through. */
    Exchange exchange() {
        return exchange;
    }

    /** Returns the time from sending to the last byte of the answer. */
    Duration took() {
        return took;
    }

    private static ApiRequest sent(FilterableRequestSpecification request) {
        return new ApiRequest(request.getMethod(), URI.create(request.getURI()), byName(request.getHeaders()),
                body(request));
    }

    /** The bytes of a form are made by REST Assured after all filters; this makes the same ones. */
    private static byte[] body(FilterableRequestSpecification request) {
        if (request.getBody() instanceof byte[] bytes) {
            return bytes;
        }
        return request.getFormParams().entrySet().stream()
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&")).getBytes(StandardCharsets.UTF_8);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private static Map<String, List<String>> byName(Headers headers) {
        Map<String, List<String>> byName = new HashMap<>();
        for (Header header : headers) {
            byName.computeIfAbsent(header.getName().toLowerCase(Locale.ROOT), name -> new ArrayList<>())
                    .add(header.getValue());
        }
        return byName;
    }
}
