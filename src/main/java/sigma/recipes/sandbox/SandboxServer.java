package sigma.recipes.sandbox;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import sigma.recipes.contract.exchange.ApiRequest;
import sigma.recipes.contract.exchange.ApiResponse;
import sigma.recipes.sandbox.call.Rejection;
import sigma.recipes.sandbox.http.BadRequest;
import sigma.recipes.sandbox.http.Delivery;
import sigma.recipes.sandbox.http.HttpListener;
import sigma.recipes.sandbox.http.HttpService;
import sigma.recipes.sandbox.pipeline.Cors;

/** A server for a sandbox on a port of the loopback interface. */
public final class SandboxServer implements AutoCloseable {

    private final HttpListener listener;

    private SandboxServer(HttpListener listener) {
        this.listener = listener;
    }

    /**
     * Starts to listen on the loopback interface.
     *
     * @param port the port, or 0 for a free one
     * @throws sigma.recipes.sandbox.http.PortTaken if the port is in use or the system forbids it
     */
    public static SandboxServer start(Sandbox sandbox, int port) {
        return new SandboxServer(HttpListener.start(port, new Api(sandbox)));
    }

    /** Returns the address of the API, such as {@code http://127.0.0.1:8080/v2}. */
    public URI baseUrl() {
        return URI.create("http://127.0.0.1:" + port() + "/v2");
    }

    /** Returns the address of the OAuth endpoint. */
    public URI tokenUrl() {
        return URI.create(baseUrl() + "/auth/token");
    }

    /** Returns the port. */
    public int port() {
        return listener.port();
    }

    /** Stops the server: responses in progress have up to a second to complete, the others are cut off. */
    @Override
    public void close() {
        listener.close();
    }

    /** The sandbox as an HTTP service for clients and web pages. */
    private record Api(Sandbox sandbox) implements HttpService {

        @Override
        public Delivery response(ApiRequest request) {
            if (Cors.isPreflight(request)) {
                List<String> methods = sandbox.routes().methods(request.uri().getRawPath());
                if (!methods.isEmpty()) {
                    return Delivery.of(Cors.preflight(request, methods));
                }
            }
            return sandbox.deliver(request);
        }

        @Override
        public ApiResponse refusal(BadRequest request) {
            return sandbox.refused(Rejection.of(request));
        }

        @Override
        public ApiResponse complete(ApiResponse response, Optional<String> origin) {
            return Cors.readable(response, origin);
        }
    }
}
