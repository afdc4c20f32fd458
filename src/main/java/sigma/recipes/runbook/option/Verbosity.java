package sigma.recipes.runbook.option;

import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;
import sigma.recipes.problem.Problem;
import sigma.recipes.runbook.project.UsageException;

/** The options for the amount of output. */
public final class Verbosity {

    @Option(names = {"-q", "--quiet"}, scope = ScopeType.INHERIT, description = "Prints outputs and errors only.")
    private boolean quiet;

    @Option(names = {"-v", "--verbose"}, scope = ScopeType.INHERIT,
            description = "Prints each exchange with the API: method, path, status and time.")
    private boolean verbose;

    @Option(names = "--curl", scope = ScopeType.INHERIT,
            description = "Prints each request as a curl command, with $TOKEN, $CLIENT_ID and $SECRET in place of their "
                    + "values.")
    private boolean curl;

    /** Returns the default. */
    public static Verbosity usual() {
        return new Verbosity();
    }

    /** Returns whether only outputs and errors are printed. */
    public boolean quiet() {
        return quiet;
    }

    /** Returns whether exchanges are printed in words. */
    public boolean exchanges() {
        return verbose;
    }

    /** Returns whether requests are printed as curl commands. */
    public boolean curl() {
        return curl;
    }

    /** Returns whether requests of a step are printed at all. */
    public boolean detailed() {
        return verbose || curl;
    }

    /**
     * Requires compatible options.
     *
     * @throws UsageException if they are not
     */
    public void requireConsistent() {
        if (quiet && detailed()) {
            throw new UsageException(Problem.of("--quiet and " + (verbose ? "--verbose" : "--curl") + " can't be used together.")
                    .fix("give one of them"));
        }
    }
}
