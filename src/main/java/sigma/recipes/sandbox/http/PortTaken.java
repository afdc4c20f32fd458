package sigma.recipes.sandbox.http;

import java.net.BindException;
import sigma.recipes.problem.ExitCode;
import sigma.recipes.problem.Problem;
import sigma.recipes.problem.ProblemException;

/** Thrown if a port is in use or forbidden. */
public final class PortTaken extends ProblemException {

    private static final long serialVersionUID = 1L;

    /**
     * Creates an exception for a port.
     *
     * @param cause the error of the system
     */
    public PortTaken(int port, BindException cause) {
        super(ExitCode.MISUSED, String.valueOf(cause.getMessage()).contains("denied")
                ? Problem.of("Port " + port + " may not be opened by this account.")
                .fix("choose one above 1023, or 0 for any that is free")
                : Problem.of("Port " + port + " is in use by another program.")
                .fix("choose another one, or 0 for any that is free"));
    }
}
