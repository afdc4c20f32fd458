package sigma.recipes.recipe.error;

import java.util.List;
import java.util.stream.Collectors;

/** Files of the features folder can't be read as recipes. The message lists every problem with its place. */
public final class BrokenRecipe extends RecipeException {

    private static final long serialVersionUID = 1L;

    private final transient List<FeatureProblem> problems;

    /** Creates an exception that lists all problems. */
    public BrokenRecipe(List<FeatureProblem> problems) {
        super(message(problems));
        this.problems = List.copyOf(problems);
    }

    /** Returns the problems, at least one. */
    public List<FeatureProblem> problems() {
        return problems;
    }

    private static String message(List<FeatureProblem> problems) {
        long files = problems.stream().map(FeatureProblem::file).distinct().count();
        String what = files == 1 ? problems.get(0).file() + " can't be read" : files + " files can't be read";
        String count = problems.size() == 1 ? "1 problem" : problems.size() + " problems";
        return problems.stream().map(problem -> "\n  " + problem.toString().replace("\n", "\n    "))
                .collect(Collectors.joining("", what + " (" + count + ")", ""));
    }
}
