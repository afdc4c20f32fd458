package sigma.recipes.runbook.option;

import java.util.OptionalInt;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;
import sigma.recipes.problem.Problem;
import sigma.recipes.runbook.project.UsageException;

/** The option that limits the failed rows of a run. */
public final class FailureLimit {

    private static final String NAME = "--stop-after-failures";

    @Option(names = NAME, paramLabel = "N", scope = ScopeType.INHERIT,
            description = "Stops after N rows have failed.")
    private Integer most;

    /**
     * Returns the number of failed rows after which no other row is tried; empty if not given.
     *
     * @throws UsageException if it is less than one
     */
    public OptionalInt most() {
        if (most != null && most < 1) {
            throw new UsageException(Problem.of("\"" + most + "\" can't be used.").at(NAME)
                    .expected("a whole number of at least 1"));
        }
        return most == null ? OptionalInt.empty() : OptionalInt.of(most);
    }
}
