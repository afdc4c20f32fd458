package sigma.recipes.problem;

/** The exit codes of the command line. */
public enum ExitCode {
    /** Success. */
    DONE(0, "done"),
    /** A step failed, or nothing ran. */
    FAILED(1, "a step failed, nothing ran, or something was left behind"),
    /** Wrong usage, or settings, a feature or a file that cannot be used. */
    MISUSED(2, "wrong usage or settings"),
    /** An exchange violated the contract. */
    CONTRACT_BROKEN(3, "an exchange violated the contract"),
    /** Sigma could not be reached, or rejected a request. */
    API_REFUSED(4, "the API is unreachable, or rejects a request"),
    /** Two API documents differ by more than allowed. */
    BREAKING(5, "the API changed in a breaking way"),
    /** The operator interrupted the command; 128 plus the number of SIGINT, as in shells. */
    INTERRUPTED(130, "interrupted, for example with Ctrl-C");

    private final int number;
    private final String meaning;

    ExitCode(int number, String meaning) {
        this.number = number;
        this.meaning = meaning;
    }

    /** Returns the exit code. */
    public int number() {
        return number;
    }

    /** Returns its meaning. */
    public String meaning() {
        return meaning;
    }
}
