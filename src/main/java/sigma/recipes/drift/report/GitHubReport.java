package sigma.recipes.drift.report;

import sigma.recipes.drift.change.Change;
import sigma.recipes.drift.change.Verdict;
import sigma.recipes.drift.impact.DriftReport;

/** The report as commands of a workflow on GitHub, which show each change beside its operation in our contract. */
public final class GitHubReport {

    private GitHubReport() {
    }

    /** Returns a line for each change; what was acknowledged is left out. */
    public static String of(DriftReport report, SourceLocations places) {
        StringBuilder commands = new StringBuilder();
        for (Change change : report.changes()) {
            SourceLocations.Spot spot = places.orContract(change.operationId());
            commands.append("::").append(level(change.verdict())).append(" file=").append(property(spot.file()))
                    .append(",line=").append(spot.line())
                    .append(",title=").append(property(change.rule().id() + " " + change.fingerprint()))
                    .append("::").append(data(ChangeText.of(change))).append('\n');
        }
        return commands.toString();
    }

    private static String level(Verdict verdict) {
        return switch (verdict) {
            case BREAKING -> "error";
            case RISKY -> "warning";
            case DEPRECATION, ADDITIVE, WORDING -> "notice";
        };
    }

    /** A message ends with its line; a percent sign starts an escape. */
    private static String data(String text) {
        return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A");
    }

    private static String property(String text) {
        return data(text).replace(":", "%3A").replace(",", "%2C");
    }
}
