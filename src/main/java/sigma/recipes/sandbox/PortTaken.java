package sigma.recipes.sandbox;

/** The sandbox was asked to listen where something else does already. */
public final class PortTaken extends RuntimeException {

    private static final long serialVersionUID = 1L;

    PortTaken(int port, Throwable cause) {
        super("Port " + port + " is in use by another program.\n  fix: choose another one, or 0 for any that is free",
                cause);
    }
}
