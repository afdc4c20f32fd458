package sigma.recipes.settings;

import java.util.List;
import java.util.Locale;
import sigma.recipes.settings.access.RegionalHosts;
import sigma.recipes.settings.raw.SettingProblem;

/**
 * The settings can't be used. The message lists every problem at once, each with place, name, value, what was
 * expected and what to do; secrets are masked. There is never a cause, since the messages of others may quote a line.
 */
public final class BrokenSettings extends RuntimeException {

    private static final long serialVersionUID = 1L;

    BrokenSettings(List<SettingProblem> problems, List<String> notes) {
        super(message(problems, notes));
    }

    private static String message(List<SettingProblem> problems, List<String> notes) {
        StringBuilder text = new StringBuilder(problems.size() == 1
                ? "The settings have a problem, so nothing was started.\n"
                : "The settings have " + problems.size() + " problems, so nothing was started.\n");
        for (int i = 0; i < problems.size(); i++) {
            SettingProblem problem = problems.get(i);
            text.append(String.format(Locale.ROOT, "  %d. %s\n     expected: %s\n     fix: %s\n",
                    i + 1, problem.text(), problem.expected(), problem.fix()));
        }
        if (problems.stream().anyMatch(SettingProblem::hosts)) {
            text.append("  The hosts of the Sigma API, one for each region:\n");
            text.append(RegionalHosts.table()).append('\n');
        }
        if (!notes.isEmpty()) {
            text.append("  Also noticed:\n");
            notes.forEach(note -> text.append("     ").append(note).append('\n'));
        }
        return text.toString().stripTrailing();
    }
}
