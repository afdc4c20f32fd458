/**
 * The simulated API: stateful, faithful to the contract, and explicit about assumptions. Other packages use only the classes
 * here and {@code sandbox.admin}. It is independent of the client, so that the two can't share a mistake.
 *
 * <p>Start with {@link sigma.recipes.sandbox.Sandbox}. {@code RequestPipeline} handles every request; {@code Modules} lists
 * the subjects, each in its own sub-package.
 */
package sigma.recipes.sandbox;
