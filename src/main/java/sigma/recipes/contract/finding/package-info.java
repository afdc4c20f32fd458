/**
 * Findings: how an exchange departs from the contract, with stable ids, and the words of their messages. Uses no
 * other sub-package.
 */
package sigma.recipes.contract.finding;
