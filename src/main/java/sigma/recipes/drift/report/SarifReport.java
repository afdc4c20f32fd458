package sigma.recipes.drift.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import sigma.recipes.drift.cause.Cause;
import sigma.recipes.drift.cause.CauseText;
import sigma.recipes.drift.change.Verdict;
import sigma.recipes.drift.impact.DriftReport;
import sigma.recipes.report.Level;
import sigma.recipes.report.SarifDocument;
import sigma.recipes.report.SarifResult;

/**
 * The report in SARIF 2.1.0, for code scanning: each cause at its operation in the contract, related to the affected steps;
 * acknowledged causes are suppressed.
 */
public final class SarifReport {

    private SarifReport() {
    }

    /** Returns the report, with a line end at its end. */
    public static String of(DriftReport report, SourceLocations places) {
        List<SarifResult> results = new ArrayList<>();
        report.causes().forEach(cause -> results.add(result(cause, Optional.empty(), places)));
        report.acknowledged().forEach(each -> results.add(result(each.cause(), Optional.of(each.reason()), places)));
        return SarifDocument.of("recipes drift", results);
    }

    private static SarifResult result(Cause cause, Optional<String> accepted, SourceLocations places) {
        return new SarifResult(new SarifResult.Rule(cause.rule().id(), cause.rule().reason(), level(cause.verdict())),
                CauseText.line(cause), Optional.of(places.orContract(cause.worst().operationId())),
                cause.hits().stream().flatMap(hit -> places.steps(hit).stream()).distinct()
                        .map(step -> new SarifResult.Related(step.spot(), step.sentence())).toList(),
                Optional.of(new SarifResult.Fingerprint("drift/v2", cause.fingerprint())), accepted);
    }

    /** Returns the level of a verdict for build servers. */
    static Level level(Verdict verdict) {
        return switch (verdict) {
            case BREAKING -> Level.ERROR;
            case CHECK -> Level.WARNING;
            case DEPRECATION, COMPATIBLE, EDITORIAL -> Level.NOTE;
        };
    }
}
