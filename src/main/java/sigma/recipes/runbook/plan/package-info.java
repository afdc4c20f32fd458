/**
 * Plans of recipes: reads are real, writes are held with a simulated response, and later reads include their effects.
 */
package sigma.recipes.runbook.plan;
