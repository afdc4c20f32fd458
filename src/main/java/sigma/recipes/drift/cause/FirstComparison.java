package sigma.recipes.drift.cause;

/**
 * A document of which no version was accepted, so that only the contract tells what is new in it.
 *
 * @param title      its title and version
 * @param operations the number of its operations
 * @param known      the number of those that the contract has
 */
public record FirstComparison(String title, int operations, int known) {
}
