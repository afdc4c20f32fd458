/**
 * One token and one request budget for all processes with the same credentials, in files that only their owner may read.
 * Start with {@link sigma.recipes.client.token.SharedCredentials}. It depends neither on the API nor on the other packages
 * of the client.
 */
package sigma.recipes.client.token;
