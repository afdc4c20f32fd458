package sigma.recipes.steps.row;

import sigma.recipes.client.call.Refusal;
import sigma.recipes.steps.record.RowStatus;

/**
 * The result of one row.
 *
 * @param kind its kind
 * @param why  what was done, or why not, in words
 */
public record RowOutcome(RowStatus kind, String why) {

    /** Returns the outcome of a row that created something. */
    public static RowOutcome created(String what) {
        return new RowOutcome(RowStatus.CREATED, what);
    }

    /** Returns the outcome of a row that changed something. */
    public static RowOutcome changed(String what) {
        return new RowOutcome(RowStatus.CHANGED, what);
    }

    /** Returns the outcome of a row that removed something. */
    public static RowOutcome removed(String what) {
        return new RowOutcome(RowStatus.REMOVED, what);
    }

    /** Returns the outcome of a row that required no change. */
    public static RowOutcome skipped(String why) {
        return new RowOutcome(RowStatus.SKIPPED, why);
    }

    /** Returns the outcome of a row that failed. */
    public static RowOutcome failed(String why) {
        return new RowOutcome(RowStatus.FAILED, why);
    }

    /** Returns the outcome of a row that Sigma refused, in Sigma's words. */
    public static RowOutcome refused(Refusal refusal) {
        return failed(refusal.report().problems().get(0).actual());
    }
}
