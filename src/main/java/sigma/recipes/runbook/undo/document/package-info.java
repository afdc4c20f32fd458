/** Reversals of writes to documents, and to what belongs to a document. */
package sigma.recipes.runbook.undo.document;
