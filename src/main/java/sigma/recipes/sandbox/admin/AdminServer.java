package sigma.recipes.sandbox.admin;

import java.net.URI;
import java.util.function.Predicate;
import sigma.recipes.sandbox.SandboxOrganization;
import sigma.recipes.sandbox.http.HttpListener;

/** A server for the administration of one sandbox organization on a port of the loopback interface. */
public final class AdminServer implements AutoCloseable {

    private final HttpListener listener;

    private AdminServer(HttpListener listener) {
        this.listener = listener;
    }

    /**
     * Starts to listen on the loopback interface.
     *
     * @param operations tests whether the API has an operation with an id
     * @param port       the port, or 0 for any free one
     * @throws sigma.recipes.sandbox.http.PortTaken if the port is in use or the system forbids it
     */
    public static AdminServer start(SandboxOrganization organization, Predicate<String> operations, int port) {
        return new AdminServer(HttpListener.start(port, new Administration(organization, operations)));
    }

    /** Returns the base address of the resources. */
    public URI baseUrl() {
        return URI.create("http://127.0.0.1:" + listener.port());
    }

    @Override
    public void close() {
        listener.close();
    }
}
