package sigma.recipes.runbook;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.UnaryOperator;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import sigma.recipes.contract.redaction.Redaction;
import sigma.recipes.problem.ExitCode;
import sigma.recipes.runbook.journal.JournalProblem;
import sigma.recipes.runbook.journal.RunJournal;
import sigma.recipes.runbook.journal.RunState;
import sigma.recipes.runbook.option.AgeConverter;
import sigma.recipes.runbook.option.OutputFormat;
import sigma.recipes.runbook.page.ConsolePrinter;
import sigma.recipes.runbook.page.TextColumns;
import sigma.recipes.runbook.run.RunFolder;
import sigma.recipes.runbook.run.RunSummary;
import sigma.recipes.runbook.run.SavedRuns;

/** {@code recipes runs}: lists saved runs. */
@Command(name = "runs", header = "Lists the runs that were saved, newest first.",
        description = {"%nLists the start, recipe, organization, state and progress of each run."},
        optionListHeading = "%nOptions:%n", commandListHeading = "%nCommands:%n")
final class RunsCommand implements Callable<Integer> {

    @ParentCommand
    private RootCommand root;

    @Option(names = "--output", paramLabel = "FORMAT", defaultValue = "text", description = "One of: ${COMPLETION-CANDIDATES}.")
    private OutputFormat form = OutputFormat.TEXT;

    /**
     * Lists the runs.
     *
     * @return the number of an exit code
     */
    @Override
    public Integer call() {
        List<SavedRuns.Saved> runs = runs().all(damaged -> root.errors().problems(0, damaged.report()));
        List<List<String>> rows = runs.stream().map(RunsCommand::row).toList();
        List<String> columns = List.of("run", "state", "progress", "organization");
        switch (form) {
            case JSON -> {
                ArrayNode list = new JsonMapper().createArrayNode();
                runs.forEach(run -> list.add(new RunSummary(run.folder(), run.state()).document()));
                root.document().json(list);
            }
            case CSV -> root.document().csv(columns, rows);
            case TEXT -> {
                if (rows.isEmpty()) {
                    root.page().line(0, "No run is saved.");
                }
                new TextColumns(root.page()).print(columns, rows);
            }
        }
        return ExitCode.DONE.number();
    }

    private static List<String> row(SavedRuns.Saved run) {
        return List.of(run.name(), run.state().state(), new RunSummary(run.folder(), run.state()).progress(),
                run.state().header().organization());
    }

    /** Prints one run. */
    @Command(name = "show", header = "Prints one run: its inputs, its steps, and what it carried out.",
            parameterListHeading = "%nParameters:%n", optionListHeading = "%nOptions:%n")
    int show(@Parameters(paramLabel = "RUN", description = "A run that ./recipes runs lists, or last.") String run) {
        Path folder = runs().named(run);
        RunState state = RunState.outline(folder);
        UnaryOperator<String> mask = state.header().organization().equals("sandbox") || root.settings().reportPersonalData()
                ? UnaryOperator.identity() : Redaction.hidingPeople()::masked;
        ConsolePrinter page = root.page();
        page.entry(0, state.header().title(), "");
        page.wrapped(2, "run " + folder.getFileName() + ", " + state.state() + " after " + new RunSummary(folder, state).progress());
        page.wrapped(2, "organization " + state.header().organization() + ", started at " + state.header().at());
        if (!state.header().inputs().isEmpty()) {
            page.heading("Inputs");
        }
        state.header().inputs().forEach((name, value) -> page.line(2, name + " = " + mask.apply(value)));
        page.heading("Steps");
        printSteps(page, state, mask);
        if (!state.problems().isEmpty()) {
            page.heading("What went wrong");
            state.problems().forEach(line -> page.line(2, mask.apply(line)));
        }
        return ExitCode.DONE.number();
    }

    private static void printSteps(ConsolePrinter page, RunState state, UnaryOperator<String> mask) {
        for (int step = 1; step <= state.header().steps().size(); step++) {
            int number = step;
            page.wrapped(2, 7, (state.completed(step) ? "ok  " : state.begun(step) ? "FAIL" : "--  ") + " " + mask.apply(state.sentence(step)));
            state.changes().stream().filter(change -> change.step() == number)
                    .forEach(change -> page.line(7, change.operation() + " at " + change.at()));
            state.open().stream().filter(change -> change.step() == number)
                    .forEach(change -> page.line(7, change.operation() + " at " + change.at() + ", and it is not known whether it was carried out"));
        }
    }

    /** Deletes old runs. */
    @Command(name = "prune", header = "Deletes the folders of old runs.", optionListHeading = "%nOptions:%n")
    int prune(@Option(names = "--older-than", paramLabel = "AGE", required = true, converter = AgeConverter.class,
            description = "Deletes runs that began longer ago, such as 30d.") Duration age) {
        Instant limit = root.surroundings().clock().now().minus(age);
        int deleted = 0;
        for (SavedRuns.Saved run : runs().all(damaged -> root.errors().problems(0, damaged.report()))) {
            if (Instant.parse(run.state().header().at()).isBefore(limit) && delete(run.folder())) {
                root.page().line(2, "deleted  " + run.name());
                deleted++;
            }
        }
        root.page().line(0, deleted == 0 ? "No run is older than that." : deleted + (deleted == 1 ? " run was deleted." : " runs were deleted."));
        return ExitCode.DONE.number();
    }

    /** A run that is in use by another process is kept. */
    private boolean delete(Path folder) {
        try {
            RunJournal.resume(folder, root.surroundings().clock()::now).close();
            RunFolder.delete(folder);
            return true;
        } catch (JournalProblem used) {
            root.errors().problems(0, used.report());
            return false;
        }
    }

    private SavedRuns runs() {
        return new SavedRuns(root.surroundings().runs());
    }
}
