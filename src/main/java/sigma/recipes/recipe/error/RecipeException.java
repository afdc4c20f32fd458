package sigma.recipes.recipe.error;

import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import sigma.recipes.problem.ExitCode;
import sigma.recipes.problem.Problem;
import sigma.recipes.problem.ProblemException;
import sigma.recipes.problem.ProblemReport;
import sigma.recipes.text.NearestNames;

/** Thrown if a recipe or its inputs cannot be used. */
public sealed class RecipeException extends ProblemException permits BrokenRecipe {

    private static final long serialVersionUID = 1L;
    private static final String SEE_ALL = "see all recipes with ./recipes list";

    RecipeException(ProblemReport report) {
        super(ExitCode.MISUSED, report);
    }

    /** Returns an exception for a name that no recipe has; it suggests the nearest of {@code known}. */
    public static RecipeException unknown(String asked, Collection<String> known) {
        return of(Problem.of("There is no recipe \"" + asked + "\"." + NearestNames.didYouMean(asked, known)).fix(SEE_ALL));
    }

    /** Returns an exception for a file that is not below one of {@code folders}. */
    public static RecipeException outside(String asked, List<Path> folders) {
        return of(Problem.of("The file " + asked + " is not a recipe.").expected("a feature file below "
                + folders.stream().map(Path::toString).collect(Collectors.joining(" or "))).fix(SEE_ALL));
    }

    /** Returns an exception for a folder without features. */
    public static RecipeException missing(Path folder) {
        return of(Problem.of("There is no folder of recipes at " + folder + ".")
                .expected("a folder that contains contents.yaml, inputs.yaml and feature files")
                .fix("start from the project's own folder, or call its script ./recipes by its path"));
    }

    /** Returns an exception for a folder of the user's own that can't be used. */
    public static RecipeException ownFolder(Problem problem) {
        return of(problem);
    }

    /** Returns an exception that lists all problems with the inputs of a recipe. */
    public static RecipeException inputs(String recipe, List<Problem> problems) {
        return new RecipeException(ProblemReport.of("The recipe " + recipe + " can't start: " + (problems.size() == 1
                ? "an input needs" : problems.size() + " inputs need") + " your attention.", problems));
    }

    private static RecipeException of(Problem problem) {
        return new RecipeException(ProblemReport.of(problem));
    }
}
