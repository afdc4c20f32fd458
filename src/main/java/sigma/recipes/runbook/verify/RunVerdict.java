package sigma.recipes.runbook.verify;

import io.cucumber.plugin.event.Status;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import sigma.recipes.organization.SkipReason;
import sigma.recipes.problem.ExitCode;
import sigma.recipes.problem.Problem;
import sigma.recipes.runbook.run.ExitCodes;
import sigma.recipes.runbook.run.ScenarioResult;
import sigma.recipes.steps.record.RunLog;
import sigma.recipes.steps.scenario.CurrentOrganization;

/**
 * The verdict on a verifying run. It is the same for {@code ./recipes verify} and {@code mvn verify}.
 *
 * @param results  the results of the scenarios
 * @param lines    findings, skipped scenarios and notes for an administrator, a line each
 * @param problems the reasons other than failed scenarios why the run fails
 */
public record RunVerdict(List<ScenarioResult> results, List<String> lines, List<Problem> problems) {

    /** Makes the lists unmodifiable. */
    public RunVerdict {
        results = List.copyOf(results);
        lines = List.copyOf(lines);
        problems = List.copyOf(problems);
    }

    /** Judges a run; {@code record} is whether to record the usage of the user's own recipes instead of comparing it. */
    static RunVerdict of(CurrentOrganization.Run run, List<ScenarioResult> results, VerifyScope scope, SkipLimit limit, boolean record) {
        RunLog log = run.log();
        List<SkipReason> skipped = log.skipped().stream().map(RunLog.Skipped::reason).toList();
        List<String> lines = new ArrayList<>();
        List<SkipReason> unplanned = skipped.stream().filter(reason -> !run.skips().planned().containsValue(reason)).toList();
        if (!unplanned.isEmpty()) {
            lines.add("Skipped on the way:");
            SkipReasons.lines(unplanned).forEach(line -> lines.add("  " + line));
        }
        lines.addAll(log.summary());
        RunVerdict verdict = new RunVerdict(results, lines, problems(run, results, skipped, limit));
        if (!verdict.comparable(run, scope)) {
            return record ? verdict.with(List.of("Nothing was recorded, since not all scenarios passed."), List.of()) : verdict;
        }
        UserRecipeUsage own = new UserRecipeUsage(scope, run.usage());
        return verdict.with(record ? own.record() : own.notRecorded(), record ? List.of() : own.problems())
                .with(List.of(), new UsageComparison(scope).with(run.usage()).stream().toList());
    }

    private static List<Problem> problems(CurrentOrganization.Run run, List<ScenarioResult> results, List<SkipReason> skipped,
                                          SkipLimit limit) {
        List<Problem> problems = new ArrayList<>();
        if (results.stream().allMatch(result -> result.status() == Status.SKIPPED)) {
            problems.add(Problem.of("Nothing ran, so nothing was verified.").id("run.empty"));
        }
        int left = run.log().leftovers().size();
        if (left > 0) {
            problems.add(Problem.of("Something was left behind: " + left + (left == 1 ? " thing." : " things."))
                    .id("run.leftovers"));
        }
        limit.problem(skipped).map(text -> Problem.of(text).id("run.skipped")).ifPresent(problems::add);
        run.log().stale(run.organization().deviations()).stream()
                .map(text -> Problem.of(text).id("run.stale-deviation")).forEach(problems::add);
        List<String> defects = run.organization().sandboxDefects();
        if (!defects.isEmpty()) {
            problems.add(Problem.of("The sandbox broke the contract in its own responses.")
                    .actual(String.join("\n", defects)).id("run.sandbox-defect"));
        }
        return problems;
    }

    /** After a failure the usage is incomplete and must not be copied; in a real organization it depends on the data. */
    private boolean comparable(CurrentOrganization.Run run, VerifyScope scope) {
        return run.organization().sandbox() && scope.wholeRecipes() && problems.isEmpty()
                && count(Status.PASSED) == results.size();
    }

    private RunVerdict with(List<String> moreLines, List<Problem> more) {
        return new RunVerdict(results, Stream.concat(lines.stream(), moreLines.stream()).toList(),
                Stream.concat(problems.stream(), more.stream()).toList());
    }

    /** Returns the exit code: that of the most severe failure, or else 1 if there is a problem. */
    public ExitCode exitCode() {
        ExitCode ofScenarios = ExitCodes.of(results);
        return ofScenarios == ExitCode.DONE && !problems.isEmpty() ? ExitCode.FAILED : ofScenarios;
    }

    /** Returns the numbers of passed, failed and skipped scenarios, in words. */
    public String counts() {
        return count(Status.PASSED) + " passed, " + results.stream().filter(ScenarioResult::failed).count() + " failed, "
                + count(Status.SKIPPED) + " skipped";
    }

    private long count(Status status) {
        return results.stream().filter(result -> result.status() == status).count();
    }
}
