package sigma.recipes.drift.change;

/** What to do about a change. */
public enum Advice {
    REPLACE_OPERATION("Find the operation that replaces it, or remove the step."),
    CHECK_CREDENTIALS("Check which credentials it requires now."),
    PLAN_REPLACEMENT("Plan to replace it."),
    STOP_SENDING("Stop sending it, or send its replacement."),
    START_SENDING("Send it; decide where its value comes from."),
    SEND_NEW_WAY("Send it in the new way."),
    SEND_EXPLICIT_VALUE("Send the value explicitly where it was omitted."),
    SEND_ACCEPTED_VALUES("Send only values that are still accepted."),
    READ_NEW_PLACE("Read the rows from their new place."),
    READ_NEW_FORM("Check that the recipe handles the new values."),
    STOP_RELYING("Stop relying on it, or read it from its new place."),
    EXPECT_STATUSES("Expect the new statuses."),
    RENAME("Rename it in the contract only together with the code and the records that use it."),
    REVIEW("Check whether it matters to you.");

    private final String sentence;

    Advice(String sentence) {
        this.sentence = sentence;
    }

    /** Returns the advice as a sentence. */
    public String sentence() {
        return sentence;
    }
}
