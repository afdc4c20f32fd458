/**
 * HTTP below REST Assured: connections, proxies, trust, deadlines and network failures. Start with
 * {@link sigma.recipes.client.http.ExchangeFilter}. Uses no other sub-package.
 */
package sigma.recipes.client.http;
