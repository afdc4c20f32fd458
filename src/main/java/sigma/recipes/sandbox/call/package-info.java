/**
 * What a behaviour works with: the call, the answer, the refusal; and what a module of the sandbox declares.
 *
 * <p>Start at {@link sigma.recipes.sandbox.call.Module}.
 */
package sigma.recipes.sandbox.call;
