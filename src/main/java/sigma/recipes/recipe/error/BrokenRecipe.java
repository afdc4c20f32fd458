package sigma.recipes.recipe.error;

import java.util.List;
import sigma.recipes.problem.ProblemReport;

/** Thrown if files of a features folder can't be read as recipes. Reports every problem with its place. */
public final class BrokenRecipe extends RecipeException {

    private static final long serialVersionUID = 1L;

    private final transient List<FeatureProblem> problems;

    /** Creates an exception that lists all problems. */
    public BrokenRecipe(List<FeatureProblem> problems) {
        super(ProblemReport.of(summary(problems), problems.stream().map(FeatureProblem::located).toList()));
        this.problems = List.copyOf(problems);
    }

    /** Creates an exception for one problem. */
    public BrokenRecipe(FeatureProblem problem) {
        this(List.of(problem));
    }

    /** Returns the problems, at least one. */
    public List<FeatureProblem> problems() {
        return problems;
    }

    private static String summary(List<FeatureProblem> problems) {
        long files = problems.stream().map(FeatureProblem::file).distinct().count();
        String what = files == 1 ? problems.get(0).file() + " can't be read" : files + " files can't be read";
        return what + (problems.size() == 1 ? " (1 problem)." : " (" + problems.size() + " problems).");
    }
}
