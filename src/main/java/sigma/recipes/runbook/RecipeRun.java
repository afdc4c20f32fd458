package sigma.recipes.runbook;

import io.cucumber.plugin.event.Status;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import sigma.recipes.organization.CallerProfile;
import sigma.recipes.organization.Organization;
import sigma.recipes.problem.ExitCode;
import sigma.recipes.recipe.Effect;
import sigma.recipes.recipe.Recipe;
import sigma.recipes.recipe.RunbookFeature;
import sigma.recipes.runbook.page.Banner;
import sigma.recipes.runbook.page.ConsolePrinter;
import sigma.recipes.runbook.page.OutputPage;
import sigma.recipes.runbook.page.StepPrinter;
import sigma.recipes.runbook.page.StepResult;
import sigma.recipes.runbook.project.UsageException;
import sigma.recipes.runbook.run.Confirmation;
import sigma.recipes.runbook.run.ExitCodes;
import sigma.recipes.runbook.run.FeatureRun;
import sigma.recipes.runbook.run.Interruption;
import sigma.recipes.runbook.run.ResultListener;
import sigma.recipes.runbook.run.RunFile;
import sigma.recipes.runbook.run.RunOptions;
import sigma.recipes.runbook.run.RunProgress;
import sigma.recipes.runbook.run.SavedOutputs;
import sigma.recipes.runbook.run.ScenarioResult;
import sigma.recipes.runbook.run.UnfinishedRun;
import sigma.recipes.settings.Settings;
import sigma.recipes.steps.scenario.CurrentOrganization;

/** One recipe run for real: steps as they happen, outputs saved as they come and shown at the end. */
final class RecipeRun {

    private final RootCommand root;
    private final Settings settings;
    private final Recipe recipe;
    private final RunOptions options;
    private final ConsolePrinter page;
    private final Confirmation confirmation;

    RecipeRun(RootCommand root, Settings settings, Recipe recipe, RunOptions options) {
        this.root = root;
        this.settings = settings;
        this.recipe = recipe;
        this.options = options;
        this.page = root.page(options.form());
        this.confirmation = new Confirmation(settings, recipe);
    }

    /**
     * Runs the recipe.
     *
     * @param values a value for each input, in the order of the inputs
     * @throws UsageException where the run may not write, the user did not agree, or outputs can't be saved
     */
    ExitCode run(Map<String, String> values) {
        RunbookFeature feature = RunbookFeature.of(recipe, values);
        Banner.printKept(page, settings);
        confirmation.demandPossible(options.yes(), root.surroundings().terminal().answers());
        RunFile file = RunFile.create(root.surroundings().runs(), Instant.now(), recipe.name(), Banner.organization(settings));
        SavedOutputs saved = new SavedOutputs(file, root.surroundings().project());
        try (Organization organization = root.organizationFor(settings, "run " + recipe.name());
                Interruption interruption = Interruption.watch(file, page, saved)) {
            organization.notes().forEach(note -> page.wrapped(0, 2, "Note: " + note));
            agree(organization, values);
            page.entry(0, recipe.title(), "");
            RunProgress progress = new RunProgress(file);
            CurrentOrganization.Run run = CurrentOrganization.Run.ofRunbook(organization, options.allowDuplicate(),
                    options.destination(file.folder()), progress::handedOver);
            CurrentOrganization.use(run);
            interruption.during(progress);
            ExitCode verdict = played(feature, progress);
            file.end(verdict == ExitCode.DONE ? RunFile.Status.SUCCEEDED : RunFile.Status.FAILED);
            show(run, progress.secrets(), file, saved);
            return verdict;
        } finally {
            CurrentOrganization.clear();
            file.end(RunFile.Status.FAILED);
        }
    }

    private void agree(Organization organization, Map<String, String> values) {
        if (!organization.sandbox()) {
            CallerProfile caller = organization.caller();
            Banner.caller(page, caller);
            confirmation.announceMail(page, values);
            if (confirmation.needed() && !options.yes()) {
                confirmation.ask(page, caller, values, root.surroundings().terminal().answers().orElseThrow());
            }
        }
    }

    private ExitCode played(RunbookFeature feature, RunProgress progress) {
        StepPrinter steps = new StepPrinter(page);
        List<StepResult> ended = new ArrayList<>();
        ResultListener listener = new ResultListener(step -> {
            ended.add(step);
            steps.print(step);
        }, result -> { });
        new FeatureRun().row(feature).heardBy(progress).heardBy(listener).run();
        List<ScenarioResult> results = listener.results();
        skipped(results, steps);
        if (ended.stream().anyMatch(step -> step.status() == Status.FAILED)) {
            page.wrapped(2, 4, new UnfinishedRun(ended, recipe.effect() != Effect.READS).text());
        }
        boolean once = results.size() == 1 && results.get(0).status() != Status.SKIPPED;
        return once ? ExitCodes.of(results) : ExitCode.FAILED;
    }

    private void show(CurrentOrganization.Run run, Map<String, String> secrets, RunFile file, SavedOutputs saved) {
        run.log().summary().forEach(line -> page.wrapped(0, 2, line));
        OutputPage outputs = new OutputPage(secrets, options.reveal());
        switch (options.form()) {
            case TEXT -> outputs.print(page, file.outputs());
            case CSV -> outputs.csv(root.document(), file.outputs(), page);
            case JSON -> outputs.json(root.document(), file.document());
        }
        saved.print(page);
    }

    private void skipped(List<ScenarioResult> results, StepPrinter steps) {
        if (results.isEmpty()) {
            page.line(2, "Nothing ran.");
        }
        results.stream().filter(result -> result.status() == Status.SKIPPED).forEach(result -> {
            page.line(2, "Not run, because:");
            result.failure().ifPresent(why -> steps.print(why, 4));
        });
    }
}
