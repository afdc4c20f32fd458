package sigma.recipes.runbook.run;

import sigma.recipes.problem.Problem;

/**
 * Why a scenario failed: one of its sentences, or what happens around it.
 *
 * @param line    the line of the sentence in its feature, or that of the scenario
 * @param problem what is wrong, with the sentence and its place
 */
public record FailureReason(int line, Problem problem) {
}
