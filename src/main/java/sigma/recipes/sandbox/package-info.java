/**
 * The simulated API: stateful, faithful to the contract, and explicit about assumptions. Other packages use only the classes
 * here and {@code sandbox.admin}.
 *
 * <p>It may use {@code contract} and no other package of the project, in particular not the client, so that the two can't
 * share a mistake. Only this package depends on the HTTP server.
 *
 * <p>Start at {@link sigma.recipes.sandbox.Sandbox}. {@code RequestPipeline} handles every request; {@code Modules} lists
 * the subjects, each in its own sub-package.
 */
package sigma.recipes.sandbox;
