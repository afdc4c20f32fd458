package sigma.recipes.sandbox;

/** Thrown if a planned fault breaks the connection: the server closes the socket without a response. */
public final class ConnectionDropped extends RuntimeException {

    private static final long serialVersionUID = 1L;

    ConnectionDropped() {
        super("A planned fault breaks the connection", null, false, false);
    }
}
