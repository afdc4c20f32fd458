package sigma.recipes.sandbox.store;

/**
 * What an organization begins with, from the seed or from a saved file, and what is saved of it.
 *
 * @param state what it has
 * @param clock its clock, which is that of {@code state}
 * @param owner the member who owns the credentials
 * @param crowd how many members were added by number
 */
public record InitialState(State state, MovableClock clock, Entity owner, int crowd) {
}
