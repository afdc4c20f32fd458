/**
 * Known deviations of a real organization from the contract, read from deviations.yaml. Start with
 * {@link sigma.recipes.contract.deviation.Deviations}. Uses {@code finding} and the parent package.
 */
package sigma.recipes.contract.deviation;
