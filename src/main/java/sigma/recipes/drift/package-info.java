/**
 * What changed between two API documents, whether it breaks, and which recipes it affects.
 *
 * <pre>
 *     report → impact → change → document
 *     update → compare → schema → document
 *              compare → change
 * </pre>
 *
 * <p>{@code document} reads a file, {@code schema} removes differences of form, {@code compare} walks two APIs once and
 * judges each difference by one {@link sigma.recipes.drift.change.Rule}; docs/drift-policy.md is the policy. {@code update}
 * brings the contract files up to a document by the same normal forms. Start with
 * {@link sigma.recipes.drift.compare.Comparison}.
 *
 * <p>May use {@code contract}, {@code report} and {@code lock}. It does not depend on a running organization.
 */
package sigma.recipes.drift;
