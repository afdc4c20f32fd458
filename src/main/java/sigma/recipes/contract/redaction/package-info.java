/**
 * Masks secrets and people in exchanges, findings and texts. Start with
 * {@link sigma.recipes.contract.redaction.Redaction}. Uses {@code exchange} and {@code finding}.
 */
package sigma.recipes.contract.redaction;
