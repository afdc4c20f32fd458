package sigma.recipes.runbook;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import sigma.recipes.contract.Contract;
import sigma.recipes.problem.ExitCode;
import sigma.recipes.problem.Problem;
import sigma.recipes.problem.ProblemReport;
import sigma.recipes.recipe.InputResolver;
import sigma.recipes.recipe.Recipe;
import sigma.recipes.recipe.RecipeBook;
import sigma.recipes.recipe.Runbook;
import sigma.recipes.recipe.input.FoundValue;
import sigma.recipes.recipe.input.Input;
import sigma.recipes.recipe.input.InputSources;
import sigma.recipes.recipe.input.ResolvedInput;
import sigma.recipes.recipe.input.ResolvedInputs;
import sigma.recipes.recipe.input.ValueSource;
import sigma.recipes.runbook.page.ConsolePrinter;
import sigma.recipes.runbook.project.RecipeCallers;
import sigma.recipes.runbook.run.Confirmation;
import sigma.recipes.settings.Settings;
import sigma.recipes.settings.Target;
import sigma.recipes.steps.record.RunChoice;

/** {@code recipes show}: shows one recipe as a page. */
@Command(name = "show", header = "Shows one recipe.",
        description = {"%nShows the description, the steps and the outputs of a recipe, who may run it, and its inputs with their "
                + "current values and where these come from."},
        parameterListHeading = "%nParameters:%n", optionListHeading = "%nOptions:%n")
final class ShowCommand implements Callable<Integer> {

    private static final String SECRET = "CONNECTION_SECRET";

    @ParentCommand
    private RootCommand root;

    @Parameters(paramLabel = "RECIPE", description = "The name of a recipe, or the path of its feature file.")
    private String recipe;

    /** Returns 0; a recipe that can't start yet is shown with what it lacks. */
    @Override
    public Integer call() {
        Recipe shown = root.book().named(recipe);
        ConsolePrinter page = root.page();
        RecipeCallers callers = RecipeCallers.of(shown, Contract.load());
        page.entry(0, shown.title(), ListCommand.remark(shown, callers));
        page.line(0, shown.place() + ", chapter " + shown.chapter());
        page.line(0, "");
        page.prose(0, shown.prose());
        for (Runbook runbook : shown.runbooks()) {
            page.heading(shown.runbooks().size() == 1 ? "Steps" : "Steps: " + runbook.title());
            runbook.steps().stream().flatMap(String::lines).forEach(step -> page.wrapped(leading(step) + 2, leading(step) + 6, step));
        }
        Settings settings = root.settings();
        ResolvedInputs resolved = InputResolver.resolve(shown, sources(settings));
        inputs(page, settings, shown, resolved);
        page.heading("Who may run it");
        callers.lines().forEach(line -> page.wrapped(2, 4, line));
        page.heading("Outputs");
        page.wrapped(2, shown.outputs().isEmpty() ? "none recorded" : String.join(", ", shown.outputs()));
        page.heading("Run it");
        page.wrapped(2, 6, command(shown, resolved) + (shown.own() ? root.optionsOfOwn() : ""));
        return ExitCode.DONE.number();
    }

    /** Returns the sources of values other than the command line: settings, and the example row in the sandbox. */
    static InputSources sources(Settings settings) {
        ValueSource given = name -> settings.value(name).map(value -> new FoundValue(value.value(), value.origin()));
        return new InputSources(List.of(), List.of(given), settings.target() == Target.SANDBOX);
    }

    private static void inputs(ConsolePrinter page, Settings settings, Recipe shown, ResolvedInputs resolved) {
        page.heading("Inputs, on " + settings.where().organization());
        if (resolved.inputs().isEmpty()) {
            page.line(2, "none");
        }
        for (Input input : shown.inputs()) {
            resolved.inputs().stream().filter(one -> one.input().column().equals(input.column())).findFirst().ifPresentOrElse(
                    one -> page.entry(2, input.optionName() + one.found().map(found -> "  " + found.value()).orElse("  (missing)"),
                            one.found().map(FoundValue::origin).orElse("")),
                    () -> page.entry(2, input.optionName() + "  (instead of " + shown.insteadOf(input).stream().map(Input::optionName)
                            .collect(Collectors.joining(" and ")) + ")", ""));
            String names = input.names().isEmpty() ? "" : "; in .env: " + String.join(", ", input.names());
            String words = input.kind().words().isEmpty() ? "" : ": " + String.join(", ", input.kind().words());
            page.wrapped(6, input.help() + words + names);
        }
        if (shown.choices().contains(RunChoice.CONNECTION_SECRET.word())) {
            page.entry(2, SECRET + (settings.connectionSecret().isPresent() ? "  (set)" : settings.target() == Target.SANDBOX
                    ? "  (not needed in the sandbox)" : "  (missing)"), "");
            page.wrapped(6, "The password, token or private key of the data platform, in .env, or as SIGMA_" + SECRET + " in the environment; "
                    + "not needed if the file refers to a secret manager or uses OAuth");
        }
        List<Problem> problems = Stream.concat(resolved.problems().stream(), new Confirmation(settings, shown).lacksPermission().stream()).toList();
        if (!problems.isEmpty()) {
            page.heading("Before it can run");
            problems.forEach(problem -> page.problems(2, ProblemReport.of(problem)));
        }
    }

    private static String command(Recipe recipe, ResolvedInputs resolved) {
        return "./recipes run " + recipe.name() + resolved.inputs().stream().filter(input -> input.found().isEmpty())
                .map(input -> " " + input.input().optionName() + " VALUE").collect(Collectors.joining()) + either(recipe, resolved);
    }

    private static String either(Recipe recipe, ResolvedInputs resolved) {
        boolean chosen = resolved.inputs().stream().map(ResolvedInput::input).anyMatch(recipe::isAlternative);
        return chosen || recipe.runbooks().size() == 1 ? "" : recipe.alternatives().stream().map(input -> input.optionName() + " VALUE")
                .collect(Collectors.joining(" | ", " (", ")"));
    }

    private static int leading(String line) {
        return line.length() - line.stripLeading().length();
    }
}
