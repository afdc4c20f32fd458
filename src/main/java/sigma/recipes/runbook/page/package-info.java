/**
 * Everything that is printed: layout, steps, outputs, the drift report. Uses no other sub-package.
 */
package sigma.recipes.runbook.page;
