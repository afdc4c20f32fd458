package sigma.recipes.sandbox;

/**
 * What an organization begins with: what the seed makes, or what was saved.
 *
 * @param state what it has
 * @param clock its clock, which is that of {@code state}
 * @param owner the member who owns the credentials
 * @param crowd how many members were added by number
 */
record InitialState(State state, MovableClock clock, Entity owner, int crowd) {
}
