/**
 * Settings of a company's network: hosts that are reached without the proxy, and files of certificate authorities. Only this
 * package depends on these formats; the client receives a decision and certificates.
 */
package sigma.recipes.settings.network;
