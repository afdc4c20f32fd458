/**
 * What a behaviour works with: the call, the response, the refusal; and what a module of the sandbox declares.
 *
 * <p>Start at {@link sigma.recipes.sandbox.call.Module}.
 */
package sigma.recipes.sandbox.call;
