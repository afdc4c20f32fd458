package sigma.recipes.runbook.run;

import sigma.recipes.problem.Problem;

/**
 * The reason of a failed scenario: one of its sentences, or code around it.
 *
 * @param line    the line of the sentence in its feature, or that of the scenario
 * @param problem the problem, with the sentence and its place
 */
public record FailureReason(int line, Problem problem) {
}
