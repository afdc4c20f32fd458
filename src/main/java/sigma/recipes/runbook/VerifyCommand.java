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
import sigma.recipes.recipe.Recipe;
import sigma.recipes.recipe.RecipeBook;
import sigma.recipes.settings.Settings;
import sigma.recipes.steps.CurrentOrganization;
import sigma.recipes.steps.LastLook;
import sigma.recipes.steps.SentenceListener;

/** {@code recipes verify}: all scenarios, or those of some recipes, without Maven. */
@Command(name = "verify", header = "Verifies recipes and their rules.",
        description = {"%nRuns all scenarios, or those of the recipes named, against the configured organization. It makes "
                + "everything that it changes, under a mark, and undoes it."},
        parameterListHeading = "%nParameters:%n", optionListHeading = "%nOptions:%n")
final class VerifyCommand implements Callable<Integer> {

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
        Settings settings = root.settings();
        if (report != null) {
            WholeFile.demandWritableFolder(report);
        }
        Page page = root.page();
        Banner.print(page, settings);
        try (Organization organization = root.organization(settings, Purpose.VERIFY)) {
            if (!organization.sandbox()) {
                page.line(0, "Signed in as member " + organization.signIn());
                page.line(0, "");
            }
            CurrentOrganization.Run run = new CurrentOrganization.Run(organization);
            CurrentOrganization.use(run);
            Thread tidy = new Thread(() -> run.seats().close());
            Runtime.getRuntime().addShutdownHook(tidy);
            try {
                return verified(chosen, run, page).number();
            } finally {
                CurrentOrganization.clear();
                RecipeRun.unhook(tidy);
            }
        }
    }

    private ExitCode verified(List<Recipe> chosen, CurrentOrganization.Run run, Page page) throws IOException {
        Steps steps = new Steps(page);
        ResultListener listener = new ResultListener(step -> { }, result -> print(page, steps, result));
        FeatureRun features = selected().heardBy(listener).heardBy(new SentenceListener());
        if (run.organization().sandbox()) {
            features.threads(Math.max(2, Runtime.getRuntime().availableProcessors()));
        }
        for (Recipe recipe : chosen) {
            features.whole(recipe.path().toUri(), Files.readAllBytes(recipe.path()));
        }
        features.run();
        LastLook.at(run);
        List<ScenarioResult> results = listener.results();
        page.line(0, "");
        run.log().summary().forEach(line -> page.wrapped(0, line));
        page.line(0, count(results, Status.PASSED) + " passed, "
                + (results.size() - count(results, Status.PASSED) - count(results, Status.SKIPPED)) + " failed, "
                + count(results, Status.SKIPPED) + " skipped");
        if (run.log().ran() == 0) {
            page.line(0, "Nothing ran, so nothing was verified.");
        }
        if (report != null) {
            new WireReport(report, root.surroundings().project()).write(run, results, chosen.size());
        }
        List<String> stale = run.log().stale(run.organization().deviations());
        stale.forEach(line -> page.wrapped(0, line));
        ExitCode verdict = Verdict.of(results);
        return verdict == ExitCode.DONE && !(stale.isEmpty() && run.log().leftovers().isEmpty()) ? ExitCode.FAILED : verdict;
    }

    private FeatureRun selected() {
        try {
            return new FeatureRun().tagged(Optional.ofNullable(tags));
        } catch (TagExpressionException broken) {
            throw new WrongUse("--tags \"" + tags + "\" is no tag expression: "
                    + broken.getMessage().lines().findFirst().orElse("") + "\n  expected: such as \"@runbook and not @sandbox\"");
        }
    }

    private static void print(Page page, Steps steps, ScenarioResult result) {
        page.wrapped(0, 6, Steps.sign(result.status()) + " " + result.file() + ":" + result.line() + "  " + result.title());
        result.failure().ifPresent(failure -> steps.print(failure, 6));
    }

    private static long count(List<ScenarioResult> results, Status status) {
        return results.stream().filter(result -> result.status() == status).count();
    }
}
