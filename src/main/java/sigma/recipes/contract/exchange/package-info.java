/** Requests, responses and exchanges, independent of HTTP libraries. Uses no other sub-package. */
package sigma.recipes.contract.exchange;
