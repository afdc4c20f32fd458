package sigma.recipes.runbook.play;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.cucumber.plugin.event.Status;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import sigma.recipes.problem.ExitCode;
import sigma.recipes.recipe.Effect;
import sigma.recipes.recipe.Recipe;
import sigma.recipes.recipe.RunbookFeature;
import sigma.recipes.runbook.journal.JournalProblem;
import sigma.recipes.runbook.option.OutputFormat;
import sigma.recipes.runbook.page.ConsolePrinter;
import sigma.recipes.runbook.page.OutputPage;
import sigma.recipes.runbook.page.StepPrinter;
import sigma.recipes.runbook.page.StepResult;
import sigma.recipes.runbook.run.ExitCodes;
import sigma.recipes.runbook.run.FeaturePlaces;
import sigma.recipes.runbook.run.FeatureRun;
import sigma.recipes.runbook.run.ResultListener;
import sigma.recipes.runbook.run.RunFile;
import sigma.recipes.runbook.run.RunOptions;
import sigma.recipes.runbook.run.RunSummary;
import sigma.recipes.runbook.run.SavedOutputs;
import sigma.recipes.runbook.run.ScenarioResult;
import sigma.recipes.runbook.run.UnfinishedRun;

/** The output of one run: its steps as they end, its outputs once, and its result. */
final class RunReport {

    private final CommandContext context;
    private final Recipe recipe;
    private final RunOptions options;
    private final RunProgress progress;
    private final RunFile file;
    private final RunEnd end;
    private final ConsolePrinter page;
    private final ConsolePrinter alarms;
    private final List<StepResult> ended = new ArrayList<>();
    private boolean handedOver;

    /**
     * Creates the report of a run that has not begun.
     *
     * @param progress its steps and outputs
     * @param file     the file of its outputs
     * @param end      its result
     */
    RunReport(CommandContext context, Recipe recipe, RunOptions options, RunProgress progress, RunFile file, RunEnd end) {
        this.context = context;
        this.recipe = recipe;
        this.options = options;
        this.progress = progress;
        this.file = file;
        this.end = end;
        page = context.page(options.form());
        alarms = context.alarms(options.form());
    }

    /**
     * Plays the recipe and prints each step as it ends.
     *
     * @param before removes the progress line
     */
    ExitCode play(RunbookFeature feature, Runnable before) {
        ResultListener listener = new ResultListener(step -> {
            ended.add(step);
            before.run();
            new StepPrinter(step.status() == Status.FAILED ? alarms : page).print(step, progress.completedEarlier());
        }, result -> { }, FeaturePlaces.of(List.of(recipe)));
        new FeatureRun(context.glue()).row(feature).heardBy(progress).heardBy(listener).run();
        List<ScenarioResult> results = listener.results();
        printSkipped(results);
        if (!failed().isEmpty()) {
            alarms.wrapped(2, 4, new UnfinishedRun(ended, Optional.of(recipe).filter(each -> each.effect() != Effect.READS)
                    .map(writes -> progress.effect())).text());
        }
        boolean once = results.size() == 1 && results.get(0).status() != Status.SKIPPED;
        return once ? ExitCodes.of(results) : ExitCode.FAILED;
    }

    /** Returns the errors, a message each. */
    List<String> problems() {
        return failed().stream().flatMap(step -> step.failure().stream()).map(failure -> String.valueOf(failure.getMessage())).toList();
    }

    private List<StepResult> failed() {
        return ended.stream().filter(step -> step.status() == Status.FAILED).toList();
    }

    /** Prints the outputs of a completed run. */
    synchronized void outputs() {
        OutputPage outputs = new OutputPage(progress.secrets(), options.reveal());
        if (options.form() == OutputFormat.CSV) {
            outputs.csv(context.document(), file.outputs(), progress.columns(), page);
        } else if (options.form() == OutputFormat.TEXT && context.verbosity().quiet()) {
            outputs.bare(context.page(), file.outputs());
        } else if (options.form() == OutputFormat.TEXT) {
            outputs.print(page, file.outputs());
        }
        document();
    }

    /** Writes the document of the run if requested and not written yet, even if the run is interrupted. */
    synchronized void document() {
        if (options.form() == OutputFormat.JSON && !handedOver) {
            handedOver = true;
            new OutputPage(progress.secrets(), options.reveal()).json(context.document(), result());
        }
    }

    /** Prints where the outputs are saved, and the result of the run. */
    void end() {
        SavedOutputs saved = new SavedOutputs(file, context.surroundings().project());
        boolean succeeded = end.status() == RunFile.Status.SUCCEEDED;
        saved.print(succeeded && !saved.lost() ? page : alarms);
        end.print(succeeded ? page : alarms);
    }

    /** The schema is schemas/run-result.schema.json. */
    private ObjectNode result() {
        ObjectNode saved = file.document();
        ObjectNode result = saved.objectNode().put("version", 1).put("run", end.run());
        result.setAll(saved);
        try {
            ObjectNode summary = RunSummary.of(file.folder()).document();
            List.of("title", "endedAt", "steps", "changes", "open", "problems").stream().filter(summary::has)
                    .forEach(field -> result.set(field, summary.get(field)));
        } catch (JournalProblem unreadable) {
            // The outputs matter more than the description of the run.
        }
        if (end.status() != RunFile.Status.SUCCEEDED) {
            result.put("resume", "./recipes resume " + end.run() + end.options());
        }
        if (end.undoable()) {
            result.put("undo", "./recipes undo " + end.run());
        }
        return result;
    }

    private void printSkipped(List<ScenarioResult> results) {
        if (results.isEmpty()) {
            alarms.line(2, "Nothing ran.");
        }
        results.stream().filter(result -> result.status() == Status.SKIPPED).forEach(result -> {
            alarms.line(2, "Not run, because:");
            result.failure().ifPresent(why -> new StepPrinter(alarms).print(why, 4));
        });
    }
}
