/**
 * What changed between two API documents, whether it breaks, and which recipes it hits.
 *
 * <p>A {@link sigma.recipes.drift.Document} is read as an {@code Api}, in which differences of form are gone; a
 * {@code Comparison} walks two of them once and judges each difference by one {@link sigma.recipes.drift.Rule}. The policy
 * is docs/drift-policy.md. A {@link sigma.recipes.drift.ContractUpdate} brings our own files up to a document, by the same
 * normal forms. Start with {@link sigma.recipes.drift.Change}, then {@code Comparison}.
 *
 * <p>May use {@code contract}. It knows nothing of a running organization.
 */
package sigma.recipes.drift;
