/**
 * What {@code verify} and Maven's suite share: what a run will skip, and what becomes of it as a whole.
 *
 * <p>Start with {@link sigma.recipes.runbook.verify.Plan}, then {@link sigma.recipes.runbook.verify.Ending}.
 */
package sigma.recipes.runbook.verify;
