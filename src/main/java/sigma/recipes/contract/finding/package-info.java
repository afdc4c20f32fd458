/** Findings with their stable ids, and the formatting of their messages. Uses no other sub-package. */
package sigma.recipes.contract.finding;
