package sigma.recipes.sandbox.store;

/**
 * The initial state of an organization, from the seed or from a saved file, which is also its saved form.
 *
 * @param state its entities
 * @param clock its clock, which is that of {@code state}
 * @param owner the member who owns the credentials
 * @param crowd the number of generated members
 */
public record InitialState(State state, MovableClock clock, Entity owner, int crowd) {
}
