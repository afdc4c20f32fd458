package sigma.recipes.sandbox.http;

import java.net.BindException;

/** The sandbox was asked to listen where something else does already, or where this account may not. */
public final class PortTaken extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /**
     * Explains why a port cannot be opened.
     *
     * @param cause what the system says
     */
    public PortTaken(int port, BindException cause) {
        super("Port " + port + (String.valueOf(cause.getMessage()).contains("denied")
                ? " may not be opened by this account.\n  fix: choose one above 1023, or 0 for any that is free"
                : " is in use by another program.\n  fix: choose another one, or 0 for any that is free"), cause);
    }
}
