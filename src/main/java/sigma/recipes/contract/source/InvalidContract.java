package sigma.recipes.contract.source;

import java.util.Collection;
import java.util.List;
import sigma.recipes.problem.ExitCode;
import sigma.recipes.problem.Problem;
import sigma.recipes.problem.ProblemException;
import sigma.recipes.problem.ProblemReport;

/** Thrown if the contract files cannot be compiled. Reports every mistake with its place and the fix. */
public final class InvalidContract extends ProblemException {

    private static final long serialVersionUID = 1;

    InvalidContract(Collection<String> mistakes) {
        super(ExitCode.MISUSED, ProblemReport.of("The contract files can't be used ("
                + (mistakes.size() == 1 ? "1 problem" : mistakes.size() + " problems") + ").",
                mistakes.stream().map(Problem::of).toList()));
    }

    /** Returns the mistakes in order of discovery, each with its place in the files. */
    public List<String> mistakes() {
        return report().problems().stream().map(Problem::what).toList();
    }
}
