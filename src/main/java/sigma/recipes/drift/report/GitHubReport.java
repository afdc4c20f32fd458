package sigma.recipes.drift.report;

import java.util.Optional;
import java.util.stream.Collectors;
import sigma.recipes.drift.impact.DriftReport;
import sigma.recipes.report.GitHubCommands;

/** The report as commands of a workflow on GitHub, which show each change beside its operation in our contract. */
public final class GitHubReport {

    private GitHubReport() {
    }

    /** Returns a line for each change; what was acknowledged is left out. */
    public static String of(DriftReport report, SourceLocations places) {
        return report.changes().stream().map(change -> GitHubCommands.message(SarifReport.level(change.verdict()),
                Optional.of(places.orContract(change.operationId())), change.rule().id() + " " + change.fingerprint(),
                ChangeText.of(change))).collect(Collectors.joining());
    }
}
