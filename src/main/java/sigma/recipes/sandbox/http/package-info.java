/**
 * HTTP/1.1 on the loopback interface, independent of the simulated API. It reads requests, rejects malformed ones, and
 * delivers responses, delayed or cut off if planned. Only this package uses Netty.
 */
package sigma.recipes.sandbox.http;
