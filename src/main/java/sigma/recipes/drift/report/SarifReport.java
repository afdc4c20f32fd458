package sigma.recipes.drift.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import sigma.recipes.drift.change.Change;
import sigma.recipes.drift.change.Verdict;
import sigma.recipes.drift.impact.DriftReport;
import sigma.recipes.report.Level;
import sigma.recipes.report.SarifDocument;
import sigma.recipes.report.SarifResult;

/**
 * The report in SARIF 2.1.0, as code scanning takes it: each change at its operation in our contract, related to the steps
 * that it hits; what was acknowledged is suppressed.
 */
public final class SarifReport {

    private SarifReport() {
    }

    /** Returns the report, with a line end at its end. */
    public static String of(DriftReport report, SourceLocations places) {
        List<SarifResult> results = new ArrayList<>();
        report.changes().forEach(change -> results.add(result(change, Optional.empty(), places)));
        report.acknowledged().forEach(each -> results.add(result(each.change(), Optional.of(each.reason()), places)));
        return SarifDocument.of("recipes drift", results);
    }

    private static SarifResult result(Change change, Optional<String> accepted, SourceLocations places) {
        return new SarifResult(new SarifResult.Rule(change.rule().id(), change.rule().reason(), level(change.verdict())),
                ChangeText.of(change), Optional.of(places.orContract(change.operationId())),
                change.hits().stream().flatMap(hit -> places.steps(hit).stream()).distinct()
                        .map(step -> new SarifResult.Related(step.spot(), step.sentence())).toList(),
                Optional.of(new SarifResult.Fingerprint("drift/v1", change.fingerprint())), accepted);
    }

    /** Returns how severe a verdict is for a build server. */
    static Level level(Verdict verdict) {
        return switch (verdict) {
            case BREAKING -> Level.ERROR;
            case RISKY -> Level.WARNING;
            case DEPRECATION, ADDITIVE, WORDING -> Level.NOTE;
        };
    }
}
