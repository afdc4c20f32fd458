/**
 * Where a run works: the real organization of the settings, or a sandbox started in this process.
 *
 * <p>Nothing above this package asks which of the two it is, but for what only a sandbox can do
 * ({@link sigma.recipes.organization.SandboxControls}). It may use {@code settings}, {@code client}, {@code sandbox} and
 * {@code contract}.
 *
 * <p>Start at {@link sigma.recipes.organization.Organization}.
 */
package sigma.recipes.organization;
