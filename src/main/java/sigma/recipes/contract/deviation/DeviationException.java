package sigma.recipes.contract.deviation;

import java.time.LocalDate;
import java.util.List;
import sigma.recipes.contract.finding.Words;
import sigma.recipes.problem.ExitCode;
import sigma.recipes.problem.Problem;
import sigma.recipes.problem.ProblemException;
import sigma.recipes.problem.ProblemReport;

/** Thrown if the file of deviations can't be read or has entries past their end date. */
public final class DeviationException extends ProblemException {

    private static final long serialVersionUID = 1L;

    private DeviationException(ProblemReport report) {
        super(ExitCode.MISUSED, report);
    }

    /** Returns an exception for a file that can't be read as text. */
    static DeviationException unreadable(Problem problem) {
        return new DeviationException(ProblemReport.of("The known deviations can't be read.", List.of(problem)));
    }

    /** Returns an exception that lists the entries past their end date. */
    static DeviationException lapsed(List<KnownDeviation> entries, LocalDate today) {
        return new DeviationException(ProblemReport.of(Words.counted(entries.size(), "known deviation")
                + (entries.size() == 1 ? " is" : " are") + " past the end date; today is " + today + ".",
                entries.stream().map(DeviationException::lapsed).toList()));
    }

    private static Problem lapsed(KnownDeviation entry) {
        return Problem.of(entry.name() + ", known until " + entry.until() + ": " + entry.reason()).at(entry.at())
                .fix("check whether it still occurs. If not, delete the entry; if the API is meant to be so, correct the "
                        + "contract; else give it a new date, in deviations.yaml beside .env where it came with the project");
    }
}
