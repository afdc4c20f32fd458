/**
 * HTTP/1.1 on the loopback interface, without any knowledge of the simulated API. It reads requests, answers malformed
 * ones, and delivers answers late or broken where that is planned. It alone uses Netty.
 */
package sigma.recipes.sandbox.http;
