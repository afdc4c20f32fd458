package sigma.recipes.sandbox.http;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import sigma.recipes.contract.exchange.ApiRequest;
import sigma.recipes.contract.exchange.ApiResponse;

@Timeout(20)
class HttpListenerTest {

    private static final ApiResponse HEAD = new ApiResponse(200, Map.of("content-type", List.of("text/plain")), new byte[0]);

    private final HttpClient client = HttpClient.newHttpClient();

    @Test
    void body_that_cannot_be_opened_is_a_server_error() throws Exception {
        try (HttpListener listener = listener(() -> {
            throw new IllegalStateException("no body");
        })) {
            assertThat(client.send(request(listener, "/file"), HttpResponse.BodyHandlers.ofString()).statusCode(), is(500));
        }
    }

    @Test
    void body_that_takes_long_to_open_does_not_delay_other_connections() throws Exception {
        CountDownLatch rendered = new CountDownLatch(1);
        try (HttpListener listener = listener(() -> {
            await(rendered);
            return InputStream.nullInputStream();
        })) {
            CompletableFuture<HttpResponse<String>> file =
                    client.sendAsync(request(listener, "/file"), HttpResponse.BodyHandlers.ofString());

            try {
                for (int i = 0; i < 5; i++) {
                    assertThat(client.send(request(listener, "/other"), HttpResponse.BodyHandlers.ofString()).statusCode(), is(200));
                }
            } finally {
                rendered.countDown();
            }
            assertThat(file.get().statusCode(), is(200));
        }
    }

    private static HttpListener listener(Supplier<InputStream> file) {
        return HttpListener.start(0, new HttpService() {
            @Override
            public Delivery response(ApiRequest request) {
                Optional<Supplier<InputStream>> body = Optional.of(file).filter(opened -> request.uri().getPath().equals("/file"));
                return new Delivery(new OutgoingResponse(HEAD, body), Duration.ZERO, Delivery.Cut.NONE);
            }

            @Override
            public ApiResponse refusal(BadRequest request) {
                return new ApiResponse(request.status(), Map.of(), new byte[0]);
            }

            @Override
            public ApiResponse complete(ApiResponse response, Optional<String> origin) {
                return response;
            }
        });
    }

    private static HttpRequest request(HttpListener listener, String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + listener.port() + path)).timeout(Duration.ofSeconds(10)).build();
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
