/**
 * The contract check, which finds differences between an exchange and the contract. Start with
 * {@link sigma.recipes.contract.check.ContractCheck}. Uses every other sub-package except {@code source}.
 */
package sigma.recipes.contract.check;
