/**
 * The target of a run: the real organization of the settings, or a sandbox in this process. Other packages do not
 * distinguish the two, except for the controls of a sandbox ({@link sigma.recipes.organization.SandboxControls}).
 *
 * <p>Start with {@link sigma.recipes.organization.Organization}.
 */
package sigma.recipes.organization;
