package sigma.recipes.runbook.verify;

import io.cucumber.plugin.event.Status;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import sigma.recipes.problem.Problem;
import sigma.recipes.report.FileLine;
import sigma.recipes.report.GitHubCommands;
import sigma.recipes.report.JunitDocument;
import sigma.recipes.report.JunitTest;
import sigma.recipes.report.Level;
import sigma.recipes.report.SarifDocument;
import sigma.recipes.report.SarifResult;
import sigma.recipes.runbook.run.FailureReason;
import sigma.recipes.runbook.run.ScenarioResult;

/** A verdict as documents for build servers: each failed sentence at its line, and the problems of the whole run. */
final class VerifyReport {

    private static final String NAME = "recipes verify";

    private VerifyReport() {
    }

    /** Returns JUnit XML: a test for each scenario, and a failed one for each problem of the whole run. */
    static String junit(RunVerdict verdict) {
        List<JunitTest> tests = new ArrayList<>();
        verdict.results().forEach(result -> tests.add(test(result, name(result, verdict.results())).took(result.took())));
        verdict.problems().forEach(problem -> tests.add(JunitTest.failed(NAME, problem.what(), problem.id(), problem.text())));
        return JunitDocument.of(NAME, tests, "no findings");
    }

    private static JunitTest test(ScenarioResult result, String name) {
        if (result.status() == Status.SKIPPED) {
            return JunitTest.skipped(result.recipe(), name, result.failure().map(Throwable::getMessage).orElse(""));
        }
        if (result.reasons().isEmpty()) {
            return JunitTest.passed(result.recipe(), name, "");
        }
        return JunitTest.failed(result.recipe(), name, result.reasons().get(0).problem().id(), result.reasons().stream()
                .map(reason -> reason.problem().text()).collect(Collectors.joining("\n\n")));
    }

    /** The rows of an outline share a title; their lines distinguish them. */
    private static String name(ScenarioResult result, List<ScenarioResult> all) {
        long same = all.stream().filter(other -> other.feature().equals(result.feature()) && other.title().equals(result.title())).count();
        return same == 1 ? result.title() : result.title() + " (line " + result.line() + ")";
    }

    /** Returns SARIF with a result for each failed sentence, and for each problem of the whole run. */
    static String sarif(RunVerdict verdict) {
        List<SarifResult> results = new ArrayList<>();
        verdict.results().forEach(result -> result.reasons().forEach(reason -> results.add(result(reason.problem(),
                Optional.of(place(result, reason)), result.recipe() + ": " + result.title() + ": " + reason.problem().id()))));
        verdict.problems().forEach(problem -> results.add(result(problem, Optional.empty(), problem.id())));
        return SarifDocument.of(NAME, results);
    }

    private static SarifResult result(Problem problem, Optional<FileLine> place, String fingerprint) {
        return new SarifResult(new SarifResult.Rule(problem.id(), rule(problem.id()), Level.ERROR), problem.text(), place, List.of(),
                Optional.of(new SarifResult.Fingerprint("verify/v1", fingerprint)), Optional.empty());
    }

    private static String rule(String id) {
        return switch (id) {
            case "step.undefined" -> "Each sentence matches a step.";
            case "step.ambiguous" -> "Each sentence matches one step only.";
            case "step.pending" -> "Each step is written.";
            case "step.defect" -> "The code of a step does not fail.";
            case "contract.broken" -> "Each exchange follows the contract.";
            case "api.refused" -> "The API accepts what a recipe sends.";
            case "api.unreachable" -> "The API responds.";
            default -> id.startsWith("run.") ? "A run passes as a whole." : "Each sentence of a scenario holds.";
        };
    }

    /** Returns GitHub's commands: an error at each failed sentence, and one for each problem of the whole run. */
    static String github(RunVerdict verdict) {
        StringBuilder commands = new StringBuilder();
        verdict.results().forEach(result -> result.reasons().forEach(reason -> commands.append(GitHubCommands.message(Level.ERROR,
                Optional.of(place(result, reason)), result.recipe() + ": " + result.title(), reason.problem().text()))));
        verdict.problems().forEach(problem -> commands.append(GitHubCommands.message(Level.ERROR, Optional.empty(), NAME,
                problem.text())));
        return commands.toString();
    }

    private static FileLine place(ScenarioResult result, FailureReason reason) {
        return new FileLine(result.path(), reason.line());
    }
}
