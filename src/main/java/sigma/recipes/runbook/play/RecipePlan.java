package sigma.recipes.runbook.play;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.cucumber.plugin.event.Status;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import sigma.recipes.client.call.ExchangeListener;
import sigma.recipes.organization.Organization;
import sigma.recipes.problem.ExitCode;
import sigma.recipes.recipe.Effect;
import sigma.recipes.recipe.Recipe;
import sigma.recipes.recipe.RunbookFeature;
import sigma.recipes.recipe.feature.RunbookOutline;
import sigma.recipes.recipe.input.ResolvedInputs;
import sigma.recipes.runbook.option.OutputFormat;
import sigma.recipes.runbook.page.Banner;
import sigma.recipes.runbook.page.ConsolePrinter;
import sigma.recipes.runbook.page.StepPrinter;
import sigma.recipes.runbook.plan.PlanJournal;
import sigma.recipes.runbook.plan.PlannedChange;
import sigma.recipes.runbook.run.ExitCodes;
import sigma.recipes.runbook.run.FeaturePlaces;
import sigma.recipes.runbook.run.FeatureRun;
import sigma.recipes.runbook.run.ResultListener;
import sigma.recipes.settings.Settings;
import sigma.recipes.steps.record.RowStatus;
import sigma.recipes.steps.record.RunChoices;
import sigma.recipes.steps.record.RunRows;
import sigma.recipes.steps.scenario.CurrentOrganization;

/** Shows what a recipe would change, and changes nothing: reads are real, and writes are held. */
public final class RecipePlan {

    private final CommandContext context;
    private final Settings settings;
    private final Recipe recipe;
    private final boolean allowDuplicate;
    private final OutputFormat form;
    private final ConsolePrinter page;
    private final PlanResult result;
    private final List<PlannedChange> planned = new ArrayList<>();
    private final RunRows rows = new RunRows();

    /**
     * Creates the plan of a recipe.
     *
     * @param allowDuplicate whether the recipe may use a name that is taken
     * @param form           text, or JSON for one document on standard output
     */
    public RecipePlan(CommandContext context, Settings settings, Recipe recipe, boolean allowDuplicate, OutputFormat form) {
        this.context = context;
        this.settings = settings.forPlan();
        this.recipe = recipe;
        this.allowDuplicate = allowDuplicate;
        this.form = form;
        this.page = context.page(form);
        this.result = new PlanResult(recipe, Banner.organization(settings));
    }

    /**
     * Plans the recipe.
     *
     * @param inputs a value for each input
     * @return failed if the plan could not be completed
     */
    public ExitCode show(ResolvedInputs inputs) {
        Map<String, String> values = inputs.values();
        RunbookFeature feature = RunbookFeature.of(recipe, values).withoutChecks();
        page.wrapped(0, 2, settings.where().lines().get(0));
        page.line(0, "Plan: nothing is written");
        page.line(0, "");
        if (recipe.effect() == Effect.READS && !recipe.own()) {
            page.line(0, recipe.name() + " changes nothing: run it without --plan.");
            write(result.document(true, List.of(), Map.of()));
            return ExitCode.DONE;
        }
        try (Organization organization = context.organizationFor(settings, "plan " + recipe.name())) {
            if (!organization.sandbox()) {
                Banner.caller(page, organization.caller());
            }
            holdWrites(organization);
            page.entry(0, recipe.title(), "plan");
            ExitCode code = played(feature, organization);
            List<String> checks = checks(values);
            checks.forEach(check -> page.wrapped(2, 9, "will check  " + check));
            table();
            page.line(0, "");
            page.wrapped(0, 2, code == ExitCode.DONE ? "Nothing was changed. Run it without --plan to do this." : "Nothing was changed.");
            write(result.document(code == ExitCode.DONE, checks, rows.counts()));
            return code;
        } finally {
            CurrentOrganization.clear();
        }
    }

    private void holdWrites(Organization organization) {
        context.follow(organization, page);
        PlanJournal journal = new PlanJournal(organization.contract(), organization.newScenario(ExchangeListener.none()).client(),
                context.surroundings().clock().now(), planned::add);
        CurrentOrganization.use(CurrentOrganization.Run.ofRunbook(organization, RunChoices.ofPlan(allowDuplicate), outputs -> { },
                journal, rows));
    }

    private ExitCode played(RunbookFeature feature, Organization organization) {
        StepPrinter steps = new StepPrinter(page);
        StepPrinter failures = new StepPrinter(context.alarms(form));
        ResultListener listener = new ResultListener(step -> {
            organization.progress().ended();
            if (step.status() == Status.PASSED) {
                page.wrapped(2, 7, "     " + step.text());
            } else {
                (step.status() == Status.FAILED ? failures : steps).print(step);
            }
            planned.forEach(change -> print(change, organization));
            result.add(step, planned, organization.redaction()::withoutSecrets);
            planned.clear();
        }, result -> { }, FeaturePlaces.of(List.of(recipe)));
        new FeatureRun(context.glue()).row(feature).heardBy(listener).run();
        return ExitCodes.of(listener.results());
    }

    private void print(PlannedChange change, Organization organization) {
        page.wrapped(9, 11, "would send  " + change.request());
        if (!change.body().isEmpty()) {
            page.wrapped(11, 13, organization.redaction().withoutSecrets(change.body()));
        }
        change.effects().forEach(effect -> page.wrapped(11, 13, organization.redaction().withoutSecrets(effect)));
    }

    /** Shows the number of rows of a file by result. */
    private void table() {
        Map<RowStatus, Integer> counts = rows.counts();
        if (counts.isEmpty()) {
            return;
        }
        page.line(0, "");
        page.line(2, "Rows");
        int width = String.valueOf(counts.values().stream().mapToInt(Integer::intValue).max().orElse(0)).length();
        for (RowStatus kind : RowStatus.values()) {
            if (kind != RowStatus.REMOVED || counts.containsKey(kind)) {
                String count = String.valueOf(counts.getOrDefault(kind, 0));
                page.line(4, " ".repeat(width - count.length()) + count + "  " + kind.planned());
            }
        }
    }

    private List<String> checks(Map<String, String> values) {
        return recipe.runbook(values.keySet()).orElseThrow().checks().stream().map(check -> {
            String sentence = check;
            for (Map.Entry<String, String> value : values.entrySet()) {
                sentence = sentence.replace(RunbookOutline.mark(value.getKey()), value.getValue());
            }
            return sentence;
        }).toList();
    }

    private void write(ObjectNode document) {
        if (form == OutputFormat.JSON) {
            context.document().json(document);
        }
    }
}
