/**
 * A recipe that is only planned: reads are real, writes are held and answered here, and later reads show what they would have
 * changed.
 */
package sigma.recipes.runbook.plan;
