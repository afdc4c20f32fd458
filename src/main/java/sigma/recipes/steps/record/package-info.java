/**
 * What a run records: usage, findings, skips, and what has to be cleaned up. Uses no other sub-package.
 */
package sigma.recipes.steps.record;
