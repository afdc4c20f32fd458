/** The output of commands: layout, steps, outputs, the drift report. Uses no other sub-package. */
package sigma.recipes.runbook.page;
