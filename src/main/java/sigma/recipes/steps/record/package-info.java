/** The records of a run: usage, findings, skips, and objects to clean up. Uses no other sub-package. */
package sigma.recipes.steps.record;
