package sigma.recipes.sandbox.admin;

import java.net.URI;
import java.util.function.Predicate;
import sigma.recipes.sandbox.SandboxOrganization;
import sigma.recipes.sandbox.http.HttpListener;

/** The administration of one sandbox organization behind a port of the loopback interface. */
public final class AdminServer implements AutoCloseable {

    private final HttpListener listener;

    private AdminServer(HttpListener listener) {
        this.listener = listener;
    }

    /**
     * Starts to response on the loopback interface.
     *
     * @param operations whether the API has an operation with an id
     * @param port       the port, or 0 for any free one
     * @throws sigma.recipes.sandbox.http.PortTaken if something else listens there, or the system forbids it
     */
    public static AdminServer start(SandboxOrganization organization, Predicate<String> operations, int port) {
        return new AdminServer(HttpListener.start(port, new Administration(organization, operations)));
    }

    /** Returns the address below which the resources are. */
    public URI baseUrl() {
        return URI.create("http://127.0.0.1:" + listener.port());
    }

    @Override
    public void close() {
        listener.close();
    }
}
