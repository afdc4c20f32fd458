/**
 * Carries out a recipe, or the taking back of a run: with its journal, its outputs and what it says meanwhile.
 */
package sigma.recipes.runbook.play;
