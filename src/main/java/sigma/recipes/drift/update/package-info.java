/**
 * Updates the contract files from a published document. Start with {@link sigma.recipes.drift.update.ContractUpdate}. Uses
 * all of {@code drift} except {@code impact} and {@code report}.
 */
package sigma.recipes.drift.update;
