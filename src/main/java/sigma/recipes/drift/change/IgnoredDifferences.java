package sigma.recipes.drift.change;

/**
 * Differences without information about the API: one of the documents never mentions their subject, or OpenAPI gives them no
 * meaning.
 *
 * @param what   their description, in the singular
 * @param reason why, in one sentence
 * @param number their number
 */
public record IgnoredDifferences(String what, String reason, int number) {

    /** Creates differences without a description of their own. */
    public IgnoredDifferences(String reason, int number) {
        this("difference", reason, number);
    }
}
