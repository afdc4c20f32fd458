package sigma.recipes.runbook;

import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import sigma.recipes.problem.ExitCode;
import sigma.recipes.problem.Problem;
import sigma.recipes.problem.ProblemReport;
import sigma.recipes.recipe.RecipeBook;
import sigma.recipes.runbook.check.RecipeCheck;

/** {@code recipes check}: reports what a recipe lacks, without running it. */
@Command(name = "check", header = "Finds what recipes lack, without running them.",
        description = {"%nReports everything that keeps recipes from being complete, each with the file to edit: sentences "
                + "without a step, columns without a description, missing entries in the table of contents, rules for "
                + "features, records that are out of date. It runs nothing and needs no settings."},
        parameterListHeading = "%nParameters:%n", optionListHeading = "%nOptions:%n")
final class CheckCommand implements Callable<Integer> {

    @ParentCommand
    private RootCommand root;

    @Parameters(paramLabel = "RECIPE", arity = "0..*", description = "Names of recipes, or paths of their feature files; all "
            + "recipes if none is given.")
    private List<String> recipes = List.of();

    /**
     * Checks the recipes.
     *
     * @return {@link ExitCode#MISUSED} if something is missing
     */
    @Override
    public Integer call() {
        RecipeBook book = root.book();
        RecipeCheck check = new RecipeCheck(root.surroundings().project(), book, root.optionsOfRuns(), root.glue());
        List<String> names = recipes.isEmpty() ? check.names() : recipes.stream().map(book::nameOf).distinct().toList();
        List<Problem> problems = check.problems(names);
        String subject = names.size() == 1 ? "The recipe " + names.get(0) : names.size() + " recipes";
        if (problems.isEmpty()) {
            root.page().line(0, subject + (names.size() == 1 ? " is" : " are") + " complete.");
            return ExitCode.DONE.number();
        }
        String count = problems.size() == 1 ? "1 problem" : problems.size() + " problems";
        root.page().message(0, ProblemReport.of(subject + (names.size() == 1 ? " has " : " have ") + count + ".", problems)
                .text(root.surroundings().terminal().outWidth().get()));
        return ExitCode.MISUSED.number();
    }
}
