/** The values before a write, saved in the journal so that the change can be undone. */
package sigma.recipes.runbook.earlier;
