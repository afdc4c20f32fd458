/**
 * The simulated organization: stateful, faithful to the contract, and honest about what is assumed. Other packages use the
 * classes here and {@code sandbox.admin}, nothing below.
 *
 * <p>It may use {@code contract} and nothing else of ours; the client in particular is unknown here, so that the two can't
 * share a mistake. It is the only place that knows the HTTP server.
 *
 * <p>Start at {@link sigma.recipes.sandbox.Sandbox}. {@code RequestPipeline} is the way of every request; {@code Modules}
 * lists the subjects, each in a sub-package of its own.
 */
package sigma.recipes.sandbox;
