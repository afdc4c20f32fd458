/** Undoes what a run wrote, based on its journal. */
package sigma.recipes.runbook.undo;
