/**
 * The client: one small class per subject over REST Assured, with a method per act that a recipe needs.
 *
 * <p>May use {@code contract} and nothing else of ours; it is the only place that knows REST Assured. Every exchange
 * passes {@link sigma.recipes.client.http.ExchangeFilter} and is held to the contract by {@link sigma.recipes.client.call.ApiExecutor};
 * there is no way around it. A lenient client, for cleanup, reports what it finds instead of failing. Records hold only
 * what a step reads.
 *
 * <p>Start with {@link sigma.recipes.client.SigmaClient}, then {@link sigma.recipes.client.Members}; below them all is
 * {@link sigma.recipes.client.call.ApiExecutor}, which shows in one method what happens to a call: guard, token, repetition,
 * refusal.
 */
package sigma.recipes.client;
