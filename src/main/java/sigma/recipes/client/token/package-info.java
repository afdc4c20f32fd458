/**
 * What processes with the same credentials share, in files that only their owner may read: one token, and one budget of requests.
 * Start with {@link sigma.recipes.client.token.SharedCredentials}. It knows neither the API nor the other packages of the client.
 */
package sigma.recipes.client.token;
