/**
 * A call before it is sent, the mapping of responses to records, and what a client may do. Uses no other sub-package.
 */
package sigma.recipes.client.request;
