/**
 * The contract check: what departs from the contract in an exchange. Start with
 * {@link sigma.recipes.contract.check.ContractCheck}. Uses every other sub-package but {@code source}.
 */
package sigma.recipes.contract.check;
