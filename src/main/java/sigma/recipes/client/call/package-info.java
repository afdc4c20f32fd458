/**
 * The execution of a call: guard, token, contract check, retries, refusal. Start with
 * {@link sigma.recipes.client.call.ApiExecutor}. Uses {@code request}, {@code guard}, {@code http} and {@code model}.
 */
package sigma.recipes.client.call;
