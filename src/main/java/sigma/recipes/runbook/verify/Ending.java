package sigma.recipes.runbook.verify;

import java.util.ArrayList;
import java.util.List;
import sigma.recipes.organization.SkipReason;
import sigma.recipes.steps.record.RunLog;
import sigma.recipes.steps.scenario.CurrentOrganization;
import sigma.recipes.steps.scenario.FinalCleanup;

/**
 * The end of a verifying run.
 *
 * @param lines    what to say of it
 * @param problems what fails the run although no scenario failed, a line each
 */
public record Ending(List<String> lines, List<String> problems) {

    /** Keeps the lists from being changed. */
    public Ending {
        lines = List.copyOf(lines);
        problems = List.copyOf(problems);
    }

    /** Looks for what the run left, and judges it as a whole. */
    public static Ending of(CurrentOrganization.Run run, SkipLimit limit) {
        FinalCleanup.at(run);
        RunLog log = run.log();
        List<SkipReason> skipped = log.skipped().stream().map(RunLog.Skipped::reason).toList();
        List<String> lines = new ArrayList<>();
        List<SkipReason> unplanned = skipped.stream().filter(reason -> !run.skips().planned().containsValue(reason)).toList();
        if (!unplanned.isEmpty()) {
            lines.add("Skipped on the way:");
            Reasons.lines(unplanned).forEach(line -> lines.add("  " + line));
        }
        lines.addAll(log.summary());
        List<String> problems = new ArrayList<>();
        if (log.ran() == 0) {
            problems.add("Nothing ran, so nothing was verified.");
        }
        if (!log.leftovers().isEmpty()) {
            problems.add("Something was left behind: " + log.leftovers().size() + (log.leftovers().size() == 1 ? " thing." : " things."));
        }
        limit.complaint(skipped).ifPresent(problems::add);
        problems.addAll(log.stale(run.organization().deviations()));
        return new Ending(lines, problems);
    }
}
