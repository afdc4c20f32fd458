package sigma.recipes.recipe.error;

import sigma.recipes.problem.Problem;

/**
 * A problem in a file of a features folder.
 *
 * @param file    the file as shown to users, such as {@code features/members/create-a-member.feature}
 * @param line    the line, counted from 1; 0 for the whole file
 * @param column  the column, counted from 1; 0 for the whole line
 * @param problem the problem, the expected value and the fix, without the place
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

    /** Returns the problem with its place, in the form that editors link. */
    public Problem located() {
        return problem.at(file + (line > 0 ? ":" + line : "") + (column > 0 ? ":" + column : ""));
    }
}
