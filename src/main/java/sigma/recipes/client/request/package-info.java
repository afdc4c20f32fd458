/**
 * Calls before they are sent, the mapping of responses to records, and the policy of a client. Uses no other sub-package.
 */
package sigma.recipes.client.request;
