package sigma.recipes.client.materialization;

import java.time.Duration;
import java.util.Locale;
import sigma.recipes.problem.ExitCode;
import sigma.recipes.problem.Problem;
import sigma.recipes.problem.ProblemException;

/** Thrown if a materialization does not succeed. */
public final class MaterializationFailed extends ProblemException {

    private static final long serialVersionUID = 1L;

    private final Why why;

    /** The reasons, each with the fix. */
    public enum Why {
        /** It was not ready in time; it may still be running. */
        NOT_READY("The materialization was not ready in time", "it continues without the recipe: look at the element's "
                + "materialization in Sigma; if it never ends, look at the queries of the connection in the data platform", ExitCode.FAILED),
        /** The data platform could not store the rows. */
        FAILED("The materialization failed", "open the element in Sigma and repair what it reports there; then run the recipe again",
                ExitCode.API_REFUSED),
        /** It was canceled. */
        CANCELLED("The materialization was cancelled", "ask who cancelled it; then run the recipe again", ExitCode.API_REFUSED),
        /** Its table was replaced or removed. */
        EXPIRED("The rows of the materialization are no longer stored", "a later materialization replaced them, or the schedule "
                + "was deleted; run ./recipes run list-materialization-schedules, and start another one if rows are needed",
                ExitCode.API_REFUSED),
        /** Its state is undocumented. */
        UNKNOWN_STATE("The materialization ended in a state that is not known", "look at the element's materialization in Sigma; "
                + "then report the word, so that the recipe learns it", ExitCode.FAILED);

        private final String words;
        private final String fix;
        private final ExitCode exitCode;

        Why(String words, String fix, ExitCode exitCode) {
            this.words = words;
            this.fix = fix;
            this.exitCode = exitCode;
        }
    }

    private MaterializationFailed(Why why, MaterializationId id, String expected, String actual) {
        super(why.exitCode, Problem.of(why.words).at("materialization " + id).expected(expected).actual(actual).fix(why.fix)
                .id("materialization." + why.name().toLowerCase(Locale.ROOT).replace('_', '-')));
        this.why = why;
    }

    /**
     * Returns the exception for a materialization that was not ready after {@code limit} and a number of polls;
     * {@code status} is its last state.
     */
    public static MaterializationFailed notReady(MaterializationId id, String status, Duration limit, int asked) {
        return new MaterializationFailed(Why.NOT_READY, id, "ready within " + shown(limit), status + ", asked " + asked + " times");
    }

    /**
     * Returns the exception for a materialization that ended in a state other than ready. The states are assumed, since they
     * are not published.
     */
    public static MaterializationFailed ended(Materialization run) {
        Why why = switch (run.word()) {
            case "failed", "error" -> Why.FAILED;
            case "cancelled", "canceled" -> Why.CANCELLED;
            case "expired" -> Why.EXPIRED;
            default -> Why.UNKNOWN_STATE;
        };
        return new MaterializationFailed(why, run.id(), "ready", run.status() + (run.error().isEmpty() ? "" : ": " + run.error()));
    }

    /** Returns the reason. */
    public Why why() {
        return why;
    }

    private static String shown(Duration limit) {
        return limit.toMinutes() > 0 ? limit.toMinutes() + " minutes" : limit.toSeconds() + " s";
    }
}
