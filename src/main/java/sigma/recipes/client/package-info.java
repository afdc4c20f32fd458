/**
 * The client: one small class per subject over REST Assured, with one method for each operation that a recipe needs.
 *
 * <p>Every exchange passes {@link sigma.recipes.client.http.ExchangeFilter} and is checked against the contract by
 * {@link sigma.recipes.client.call.ApiExecutor} without exception. A lenient client, for cleanup, reports violations instead
 * of failing. Records contain only the fields that steps read.
 *
 * <p>Start with {@link sigma.recipes.client.SigmaClient}, then {@link sigma.recipes.client.Members}; they use
 * {@link sigma.recipes.client.call.ApiExecutor}, which shows in one method what happens to a call: guard, token, retry,
 * refusal.
 */
package sigma.recipes.client;
