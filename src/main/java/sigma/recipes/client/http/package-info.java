/**
 * HTTP below REST Assured: connections, proxies, trust, deadlines, and the failures of a network in plain words. Start with
 * {@link sigma.recipes.client.http.ExchangeFilter}. Uses no other sub-package.
 */
package sigma.recipes.client.http;
