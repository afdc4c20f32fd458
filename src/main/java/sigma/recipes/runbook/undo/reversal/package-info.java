/** The reversal of a write: what every reversal does, and what it needs. */
package sigma.recipes.runbook.undo.reversal;
