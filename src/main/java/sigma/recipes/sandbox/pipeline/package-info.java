/**
 * The stages that each request and response passes: route, form of the request, response by its schema, headers, cache.
 *
 * <p>{@code RequestPipeline} above it puts them in order.
 */
package sigma.recipes.sandbox.pipeline;
