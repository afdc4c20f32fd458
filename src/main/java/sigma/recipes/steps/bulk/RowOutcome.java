package sigma.recipes.steps.bulk;

import sigma.recipes.client.call.Refusal;

/**
 * How one row ended.
 *
 * @param kind whether it was carried out
 * @param why  what was done, or why not, in words
 */
record RowOutcome(Kind kind, String why) {

    /** Whether a row was carried out. */
    enum Kind {
        DONE("done"), SKIPPED("skipped"), FAILED("failed");

        private final String word;

        Kind(String word) {
            this.word = word;
        }

        /** Returns the word for it in tables. */
        String word() {
            return word;
        }
    }

    /** Returns the outcome of a row that was carried out. */
    static RowOutcome done(String what) {
        return new RowOutcome(Kind.DONE, what);
    }

    /** Returns the outcome of a row for which there was nothing to do. */
    static RowOutcome skipped(String why) {
        return new RowOutcome(Kind.SKIPPED, why);
    }

    /** Returns the outcome of a row that failed. */
    static RowOutcome failed(String why) {
        return new RowOutcome(Kind.FAILED, why);
    }

    /** Returns the outcome of a row that Sigma refused, in Sigma's words. */
    static RowOutcome refused(Refusal refusal) {
        return failed(refusal.report().problems().get(0).actual());
    }
}
