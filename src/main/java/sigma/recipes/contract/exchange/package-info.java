/**
 * A request, a response, and both together, free of any HTTP library. Uses no other sub-package.
 */
package sigma.recipes.contract.exchange;
