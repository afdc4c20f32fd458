/**
 * What changed between two API documents, whether it breaks clients, and which recipes it affects. It does not depend on a
 * running organization.
 *
 * <p>{@code document} reads a file, {@code schema} removes differences of form, {@code compare} walks two APIs once and
 * judges each difference by one {@link sigma.recipes.drift.change.Rule}; docs/drift-policy.md is the policy. {@code cause}
 * joins differences with the same cause, {@code impact} finds the affected recipes, and {@code report} renders both.
 * {@code update} brings the contract files up to a document. Start with {@link sigma.recipes.drift.compare.Comparison}.
 */
package sigma.recipes.drift;
