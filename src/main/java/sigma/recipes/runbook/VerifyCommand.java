package sigma.recipes.runbook;

import io.cucumber.plugin.event.Status;
import io.cucumber.tagexpressions.TagExpressionException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import sigma.recipes.organization.Organization;
import sigma.recipes.organization.Purpose;
import sigma.recipes.problem.ExitCode;
import sigma.recipes.recipe.Recipe;
import sigma.recipes.recipe.RecipeBook;
import sigma.recipes.runbook.page.Banner;
import sigma.recipes.runbook.page.ConsolePrinter;
import sigma.recipes.runbook.page.StepPrinter;
import sigma.recipes.runbook.project.UsageException;
import sigma.recipes.runbook.project.WholeFile;
import sigma.recipes.runbook.run.ExitCodes;
import sigma.recipes.runbook.run.FeatureRun;
import sigma.recipes.runbook.run.ResultListener;
import sigma.recipes.runbook.run.ScenarioResult;
import sigma.recipes.runbook.verify.Ending;
import sigma.recipes.runbook.verify.Plan;
import sigma.recipes.runbook.verify.SkipLimit;
import sigma.recipes.settings.Settings;
import sigma.recipes.steps.scenario.CurrentOrganization;
import sigma.recipes.steps.scenario.SentenceListener;

/** {@code recipes verify}: all scenarios, or those of some recipes, without Maven. */
@Command(name = "verify", header = "Verifies recipes and their rules.",
        description = {"%nRuns all scenarios, or those of the recipes named, against the configured organization. It makes "
                + "everything that it changes, under a mark, and undoes it."},
        parameterListHeading = "%nParameters:%n", optionListHeading = "%nOptions:%n")
final class VerifyCommand implements Callable<Integer> {

    @Option(names = "--max-skipped", paramLabel = "NUMBER", description = "Exits with 1 where more scenarios are skipped; "
            + "those that only a sandbox can play do not count.")
    private Integer maxSkipped;

    @Option(names = "--require-all", description = "Exits with 1 where any scenario is skipped that a real organization can "
            + "play.")
    private boolean requireAll;

    @ParentCommand
    private RootCommand root;

    @Parameters(paramLabel = "RECIPE", arity = "0..*", description = "Names of recipes, or paths of their "
            + "feature files; all where none is given.")
    private List<String> recipes = List.of();

    @Option(names = "--tags", paramLabel = "EXPRESSION", description = "Only scenarios with these tags, such as @runbook.")
    private String tags;

    @Option(names = "--report", paramLabel = "FOLDER", description = "Writes there what was found on the wire: wire.html, "
            + "wire.json and wire.md.")
    private Path report;

    /**
     * Verifies.
     *
     * @return the number of an {@link ExitCode}
     */
    @Override
    public Integer call() throws IOException {
        RecipeBook book = RecipeBook.open(root.surroundings().features());
        List<Recipe> chosen = recipes.isEmpty() ? book.recipes() : recipes.stream().map(book::named).distinct().toList();
        FeatureRun features = selected(chosen);
        Settings settings = root.settings();
        if (report != null) {
            WholeFile.demandWritableFolder(report);
        }
        ConsolePrinter page = root.page();
        try (Organization organization = root.organization(settings, Purpose.VERIFY)) {
            organization.warning().ifPresent(warning -> page.wrapped(0, warning));
            Banner.print(page, settings);
            Plan plan = Plan.of(organization, book, chosen, Optional.ofNullable(tags));
            if (!plan.lines().isEmpty()) {
                page.message(0, String.join("\n", plan.lines()));
                page.line(0, "");
            }
            CurrentOrganization.Run run = new CurrentOrganization.Run(organization, plan.skips());
            CurrentOrganization.use(run);
            Thread tidy = new Thread(() -> tidy(run, page));
            Runtime.getRuntime().addShutdownHook(tidy);
            try {
                return verified(features, run, page, chosen.size()).number();
            } finally {
                CurrentOrganization.clear();
                RecipeRun.unhook(tidy);
                organization.warning().ifPresent(warning -> page.wrapped(0, warning));
            }
        }
    }

    private static void tidy(CurrentOrganization.Run run, ConsolePrinter page) {
        run.seats().close();
        page.line(0, "");
        page.line(0, "Interrupted.");
        run.log().summary().forEach(line -> page.wrapped(0, line));
    }

    private ExitCode verified(FeatureRun features, CurrentOrganization.Run run, ConsolePrinter page, int chosen) throws IOException {
        StepPrinter steps = new StepPrinter(page);
        ResultListener listener = new ResultListener(step -> { }, result -> print(page, steps, result));
        features.heardBy(listener).heardBy(new SentenceListener()).threads(run.organization().sandbox()
                ? Math.max(2, Runtime.getRuntime().availableProcessors()) : 1).run();
        List<ScenarioResult> results = listener.results();
        Ending ending = Ending.of(run, SkipLimit.of(Optional.ofNullable(maxSkipped), requireAll));
        page.line(0, "");
        if (!ending.lines().isEmpty()) {
            page.message(0, String.join("\n", ending.lines()));
        }
        page.line(0, count(results, Status.PASSED) + " passed, "
                + (results.size() - count(results, Status.PASSED) - count(results, Status.SKIPPED)) + " failed, "
                + count(results, Status.SKIPPED) + " skipped");
        ending.problems().forEach(line -> page.wrapped(0, 2, line));
        if (report != null) {
            new WireReport(report, root.surroundings().project()).write(run, results, chosen);
        }
        ExitCode verdict = ExitCodes.of(results);
        return verdict == ExitCode.DONE && !ending.problems().isEmpty() ? ExitCode.FAILED : verdict;
    }

    private FeatureRun selected(List<Recipe> chosen) throws IOException {
        try {
            FeatureRun features = new FeatureRun().tagged(Optional.ofNullable(tags));
            for (Recipe recipe : chosen) {
                features.whole(recipe.path().toUri(), Files.readAllBytes(recipe.path()));
            }
            return features;
        } catch (TagExpressionException broken) {
            throw new UsageException("--tags \"" + tags + "\" is no tag expression: "
                    + broken.getMessage().lines().findFirst().orElse("") + "\n  expected: such as \"@runbook and not @sandbox\"");
        }
    }

    /** Why a scenario was skipped is said once for all of them. */
    private static void print(ConsolePrinter page, StepPrinter steps, ScenarioResult result) {
        page.wrapped(0, 6, StepPrinter.sign(result.status()) + " " + result.file() + ":" + result.line() + "  " + result.title());
        result.undefined().forEach(message -> page.message(6, message));
        result.failure().filter(failure -> result.status() != Status.SKIPPED && result.undefined().isEmpty())
                .ifPresent(failure -> steps.print(failure, 6));
    }

    private static long count(List<ScenarioResult> results, Status status) {
        return results.stream().filter(result -> result.status() == status).count();
    }
}
