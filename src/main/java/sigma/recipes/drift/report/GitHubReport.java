package sigma.recipes.drift.report;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import sigma.recipes.drift.cause.Cause;
import sigma.recipes.drift.cause.CauseText;
import sigma.recipes.drift.impact.DriftReport;
import sigma.recipes.report.GitHubCommands;
import sigma.recipes.report.Level;

/**
 * The report as workflow commands of GitHub, which annotate the operations of the contract. GitHub shows ten messages of a
 * step, so there are at most ten, worst first, and the last one counts the others.
 */
public final class GitHubReport {

    /** The number of messages of one step that GitHub shows. */
    static final int MOST = 10;

    private GitHubReport() {
    }

    /** Returns a line for each of the first causes, without acknowledged ones. */
    public static String of(DriftReport report, SourceLocations places) {
        List<Cause> hitting = report.hitting();
        List<Cause> causes = Stream.concat(hitting.stream(),
                report.causes().stream().filter(cause -> !hitting.contains(cause))).sorted(Comparator.comparing(Cause::verdict)).toList();
        int shown = causes.size() <= MOST ? causes.size() : MOST - 1;
        String messages = causes.stream().limit(shown).map(cause -> GitHubCommands.message(SarifReport.level(cause.verdict()),
                Optional.of(places.orContract(cause.worst().operationId())), cause.rule().id() + " " + cause.fingerprint(),
                CauseText.line(cause))).collect(Collectors.joining());
        return causes.size() <= shown ? messages : messages + GitHubCommands.message(Level.NOTE, Optional.empty(), "API drift",
                (causes.size() - shown) + " more causes; the report in Markdown lists all, and so does the step summary.");
    }
}
