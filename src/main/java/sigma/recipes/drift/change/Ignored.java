package sigma.recipes.drift.change;

/**
 * Differences that say nothing about the API, since one of the documents never speaks of their subject.
 *
 * @param reason why, in one sentence
 * @param number how many
 */
public record Ignored(String reason, int number) {
}
