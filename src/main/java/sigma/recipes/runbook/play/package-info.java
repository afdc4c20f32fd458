/** Runs recipes and undoes runs: with their journals, outputs and messages. */
package sigma.recipes.runbook.play;
