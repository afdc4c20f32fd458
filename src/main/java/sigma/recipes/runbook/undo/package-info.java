/**
 * Takes back what a run wrote, by what its journal holds.
 */
package sigma.recipes.runbook.undo;
