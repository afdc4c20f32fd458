package sigma.recipes.runbook;

import io.cucumber.plugin.event.Status;
import java.io.Console;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import sigma.recipes.organization.Organization;
import sigma.recipes.organization.Purpose;
import sigma.recipes.recipe.Effect;
import sigma.recipes.recipe.Recipe;
import sigma.recipes.recipe.RunbookFeature;
import sigma.recipes.settings.Settings;
import sigma.recipes.settings.Target;
import sigma.recipes.steps.CurrentOrganization;

/** One recipe run for real: steps as they happen, outputs at the end. */
final class RecipeRun {

    private static final String NONE = "{}";

    private final RootCommand root;
    private final Settings settings;
    private final Recipe recipe;
    private final Page page;

    RecipeRun(RootCommand root, Settings settings, Recipe recipe) {
        this.root = root;
        this.settings = settings;
        this.recipe = recipe;
        this.page = root.page();
    }

    /**
     * Runs the recipe.
     *
     * @param values a value for each input
     * @throws WrongUse where the run may not write, or nobody agreed to it
     */
    ExitCode run(Map<String, String> values, boolean yes, boolean reveal) throws IOException {
        RunbookFeature feature = RunbookFeature.of(recipe, values);
        Banner.print(page, settings);
        mayWrite(yes);
        page.entry(0, recipe.title(), "");
        try (Organization organization = root.organization(settings, Purpose.RUNBOOK)) {
            CurrentOrganization.Run run = new CurrentOrganization.Run(organization);
            CurrentOrganization.use(run);
            try {
                return run(feature, run, reveal);
            } finally {
                CurrentOrganization.clear();
            }
        }
    }

    private ExitCode run(RunbookFeature feature, CurrentOrganization.Run run, boolean reveal) throws IOException {
        Steps steps = new Steps(page);
        ResultListener listener = new ResultListener(steps::print, result -> { });
        Thread interrupted = new Thread(() -> {
            page.line(0, "");
            page.line(0, "Interrupted. What the steps above did stays done.");
        });
        Runtime.getRuntime().addShutdownHook(interrupted);
        try {
            new FeatureRun().row(feature).heardBy(listener).run();
        } finally {
            unhook(interrupted);
        }
        List<ScenarioResult> results = listener.results();
        skipped(results, steps);
        run.log().summary().forEach(line -> page.line(0, line));
        Optional<byte[]> outputs = listener.outputs().filter(all -> all.length > NONE.length());
        new OutputPage(page).print(outputs, run.log().secrets(), reveal);
        if (outputs.isPresent()) {
            SavedRun saved = SavedRun.save(root.surroundings().runs(), Clock.systemUTC(), recipe.name(),
                    Banner.organization(settings), outputs.get());
            page.line(0, "");
            page.wrapped(0, 2, "Saved in " + root.surroundings().project().relativize(saved.file())
                    + "; the next recipe takes it with --from last");
        }
        return verdict(results);
    }

    private ExitCode verdict(List<ScenarioResult> results) {
        boolean once = results.size() == 1 && results.get(0).status() != Status.SKIPPED;
        return once ? Verdict.of(results) : ExitCode.FAILED;
    }

    private void skipped(List<ScenarioResult> results, Steps steps) {
        if (results.isEmpty()) {
            page.line(2, "Nothing ran.");
        }
        results.stream().filter(result -> result.status() == Status.SKIPPED).forEach(result -> {
            page.line(2, "Not run, because:");
            result.failure().ifPresent(why -> steps.print(why, 4));
        });
    }

    private void mayWrite(boolean yes) {
        if (settings.target() == Target.SANDBOX || recipe.effect() == Effect.READS) {
            return;
        }
        if (!settings.allowWrites()) {
            throw new WrongUse(recipe.name() + " writes, and this run may not: ALLOW_WRITES is not true."
                    + "\n  fix: set ALLOW_WRITES=true in .env if this organization may be changed");
        }
        if (yes) {
            return;
        }
        Console console = System.console();
        if (console == null) {
            throw new WrongUse(recipe.name() + " writes to a real organization, and there is nobody to ask."
                    + "\n  fix: add --yes");
        }
        String answer = console.readLine("%s changes this organization. Go on? [y/N] ", recipe.name());
        if (answer == null || !answer.strip().toLowerCase(Locale.ROOT).startsWith("y")) {
            throw new WrongUse("Nothing was done.");
        }
        page.line(0, "");
    }

    static void unhook(Thread hook) {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException shuttingDown) {
            // The hook runs already; there is nothing to take back.
        }
    }
}
