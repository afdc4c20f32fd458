package sigma.recipes.runbook.verify;

import io.cucumber.plugin.event.Status;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import sigma.recipes.contract.check.ContractViolation;
import sigma.recipes.contract.finding.Finding;
import sigma.recipes.drift.impact.DriftReport;
import sigma.recipes.drift.impact.WireFindings;
import sigma.recipes.drift.report.SourceLocations;
import sigma.recipes.runbook.option.ReportFormat;
import sigma.recipes.runbook.page.Layout;
import sigma.recipes.runbook.project.UsageException;
import sigma.recipes.runbook.project.AtomicFile;
import sigma.recipes.runbook.run.ScenarioResult;

/** Writes the findings of a verifying run into a folder: as HTML, JSON and Markdown. */
public final class WireReport {

    private static final Map<String, ReportFormat> FILES = Map.of("wire.html", ReportFormat.HTML, "wire.json", ReportFormat.JSON,
            "wire.md", ReportFormat.MARKDOWN);

    private final Path folder;
    private final SourceLocations places;

    /** Creates a report in {@code folder} with links to {@code places}. */
    public WireReport(Path folder, SourceLocations places) {
        this.folder = folder;
        this.places = places;
    }

    /**
     * Writes the report.
     *
     * @throws UsageException if the folder can't be written to
     */
    public void write(VerifyingRun run, List<ScenarioResult> results) {
        DriftReport report = WireFindings.report("How " + run.organization().where().organization() + " differs from the contract",
                run.scope().recipes().size(), met(run, results), run.organization().deviations().known());
        AtomicFile.requireWritableFolder(folder);
        FILES.forEach((name, form) -> AtomicFile.write(folder.resolve(name), form.written(report, places, Layout.PLAIN, true)));
    }

    private static List<WireFindings.Met> met(VerifyingRun run, List<ScenarioResult> results) {
        List<WireFindings.Met> met = new ArrayList<>();
        results.stream().filter(result -> result.status() == Status.FAILED).forEach(result ->
                result.failure().map(WireReport::broken).orElse(List.of()).forEach(finding -> met.add(new WireFindings.Met(
                        finding, result.recipe(), result.title(), List.of()))));
        run.log().met().forEach(each -> met.add(new WireFindings.Met(each.finding(), each.recipe(), each.scenario(), each.steps())));
        return met;
    }

    private static List<Finding> broken(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof ContractViolation broken) {
                return broken.findings();
            }
        }
        return List.of();
    }
}
