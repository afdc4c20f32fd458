package sigma.recipes.recipe.error;

import sigma.recipes.problem.Problem;

/**
 * Something in a file of the features folder that keeps it from being read as meant.
 *
 * @param file    the file as shown to users, such as {@code features/members/create-a-member.feature}
 * @param line    the line, counted from 1; 0 where the whole file is meant
 * @param column  the column, counted from 1; 0 where the whole line is meant
 * @param problem what is wrong, what was expected, and what to do, without the place
 */
public record FeatureProblem(String file, int line, int column, Problem problem) {

    /** Returns a problem of a whole file. */
    public static FeatureProblem ofFile(String file, Problem problem) {
        return new FeatureProblem(file, 0, 0, problem);
    }

    /** Returns a problem at a line, counted from 1. */
    public static FeatureProblem atLine(String file, long line, Problem problem) {
        return new FeatureProblem(file, Math.toIntExact(line), 0, problem);
    }

    /** Returns the problem with its place, in the form that editors open on a click. */
    public Problem located() {
        return problem.at(file + (line > 0 ? ":" + line : "") + (column > 0 ? ":" + column : ""));
    }
}
