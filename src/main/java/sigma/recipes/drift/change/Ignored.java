package sigma.recipes.drift.change;

/**
 * Differences that say nothing about the API: one of the documents never speaks of their subject, or OpenAPI gives them no meaning.
 *
 * @param what   what they are, in the singular
 * @param reason why, in one sentence
 * @param number how many
 */
public record Ignored(String what, String reason, int number) {

    /** Creates differences of no particular kind. */
    public Ignored(String reason, int number) {
        this("difference", reason, number);
    }
}
