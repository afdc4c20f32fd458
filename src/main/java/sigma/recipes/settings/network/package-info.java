/**
 * What a company's network needs: hosts that are reached without the proxy, and files of certificate authorities. This
 * is the one place that knows these formats; the client gets a decision and certificates.
 */
package sigma.recipes.settings.network;
