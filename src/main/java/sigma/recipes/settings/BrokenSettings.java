package sigma.recipes.settings;

import java.util.ArrayList;
import java.util.List;
import sigma.recipes.problem.ExitCode;
import sigma.recipes.problem.ProblemException;
import sigma.recipes.problem.ProblemReport;
import sigma.recipes.settings.access.RegionalHosts;
import sigma.recipes.settings.raw.SettingProblem;

/**
 * Thrown if the settings can't be used. The message lists every problem, each with place, name, value, expected value and
 * fix; secrets are masked. There is never a cause, since its message may quote a line.
 */
public final class BrokenSettings extends ProblemException {

    private static final long serialVersionUID = 1L;

    BrokenSettings(List<SettingProblem> problems, List<String> notes) {
        super(ExitCode.MISUSED, report(problems, notes));
    }

    private static ProblemReport report(List<SettingProblem> problems, List<String> notes) {
        List<String> remarks = new ArrayList<>();
        if (problems.stream().anyMatch(SettingProblem::hosts)) {
            remarks.add("The hosts of the Sigma API, one for each region:\n" + RegionalHosts.table());
        }
        if (!notes.isEmpty()) {
            remarks.add("Also noticed:\n  " + String.join("\n  ", notes));
        }
        return new ProblemReport(problems.size() == 1 ? "The settings have a problem, so nothing was started."
                : "The settings have " + problems.size() + " problems, so nothing was started.",
                problems.stream().map(SettingProblem::problem).toList(), remarks);
    }
}
