package sigma.recipes.steps.value;

import java.util.Arrays;

/** The reasons for which a recipe stops before it asks Sigma for something, or without its result. */
public enum StopReason {
    /** The caller would be deactivated. */
    OWN_CREDENTIALS("I own the credentials"),
    /** Sigma no longer has the file of an export. */
    EXPORT_EXPIRED("the export has expired"),
    /** Another object has the name, which Sigma would accept twice. */
    NAME_TAKEN("the name is already taken"),
    /** No account type of the organization has a permission. */
    NO_SUCH_PERMISSION("no account type has the permission"),
    /** The data platform could not store the rows of an element. */
    MATERIALIZATION_FAILED("the materialization failed");

    private final String sentence;

    StopReason(String sentence) {
        this.sentence = sentence;
    }

    /**
     * Returns the reason with the words {@code sentence}.
     *
     * @throws IllegalArgumentException if there is none
     */
    public static StopReason of(String sentence) {
        return Arrays.stream(values()).filter(reason -> reason.sentence.equals(sentence)).findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No reason reads \"" + sentence + "\""));
    }

    /** Returns the words of the feature. */
    public String sentence() {
        return sentence;
    }
}
