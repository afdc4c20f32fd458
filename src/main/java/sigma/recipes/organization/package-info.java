/**
 * The target of a run: the real organization of the settings, or a sandbox in this process.
 *
 * <p>Other packages do not distinguish the two, except for the controls of a sandbox
 * ({@link sigma.recipes.organization.SandboxControls}). It may use {@code settings}, {@code client}, {@code sandbox} and
 * {@code contract}.
 *
 * <p>Start at {@link sigma.recipes.organization.Organization}.
 */
package sigma.recipes.organization;
