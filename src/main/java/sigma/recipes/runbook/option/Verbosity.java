package sigma.recipes.runbook.option;

import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;
import sigma.recipes.problem.Problem;
import sigma.recipes.runbook.project.UsageException;

/** The options that say how much a command prints while it works. */
public final class Verbosity {

    @Option(names = {"-q", "--quiet"}, scope = ScopeType.INHERIT, description = "Prints outputs and errors only.")
    private boolean quiet;

    @Option(names = {"-v", "--verbose"}, scope = ScopeType.INHERIT,
            description = "Prints each exchange with the API: method, path, status and time.")
    private boolean verbose;

    @Option(names = "--curl", scope = ScopeType.INHERIT,
            description = "Prints each request as a curl command, with $TOKEN, $CLIENT_ID and $SECRET in place of what they hold.")
    private boolean curl;

    /** Returns what is printed without any of the options. */
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

    /** Returns whether requests are printed as commands. */
    public boolean curl() {
        return curl;
    }

    /** Returns whether anything is printed of the requests of a step. */
    public boolean detailed() {
        return verbose || curl;
    }

    /**
     * Requires options that fit together.
     *
     * @throws UsageException if they do not
     */
    public void requireConsistent() {
        if (quiet && detailed()) {
            throw new UsageException(Problem.of("--quiet and " + (verbose ? "--verbose" : "--curl") + " can't be used together.")
                    .fix("give one of them"));
        }
    }
}
