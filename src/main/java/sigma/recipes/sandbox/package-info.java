/**
 * The simulated organization: stateful, faithful to the contract, and honest about what is assumed.
 *
 * <p>It may use {@code contract} and nothing else of ours; the client in particular is unknown here, so that the two can't
 * share a mistake. It is the only place that knows the HTTP server.
 *
 * <p>Start at {@link sigma.recipes.sandbox.Sandbox}, which is the way of every request in one method; then read a module
 * such as {@code MembersModule}, which declares what the operations of one subject do.
 */
package sigma.recipes.sandbox;
