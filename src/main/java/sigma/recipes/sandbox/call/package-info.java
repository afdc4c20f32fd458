/**
 * The types that behaviours use: call, response and rejection; and the declarations of a module.
 *
 * <p>Start at {@link sigma.recipes.sandbox.call.Module}.
 */
package sigma.recipes.sandbox.call;
