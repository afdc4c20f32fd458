/**
 * The stages of each request and response: route, request format, response by its schema, headers, cache.
 *
 * <p>{@code RequestPipeline} combines them.
 */
package sigma.recipes.sandbox.pipeline;
