package sigma.recipes.runbook.run;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import sigma.recipes.runbook.journal.RunState;
import sigma.recipes.runbook.project.AtomicFile;

/**
 * The summary of a run, for people and for programs.
 *
 * @param folder the folder of the run
 * @param state  its progress
 */
public record RunSummary(Path folder, RunState state) {

    private static final JsonMapper JSON = new JsonMapper();
    /** The name of the summary for programs. */
    static final String NAME = "summary.json";
    /** The name of the page. */
    static final String PAGE = "summary.html";

    /** Returns the summary of the run in a folder. */
    public static RunSummary of(Path folder) {
        return new RunSummary(folder, RunState.outline(folder));
    }

    /** Describes changes: the operations, with the number of calls if there are several. */
    public static String counted(List<RunState.Change> changes) {
        Map<String, Long> counts = changes.stream()
                .collect(Collectors.groupingBy(RunState.Change::operation, LinkedHashMap::new, Collectors.counting()));
        return counts.entrySet().stream().map(each -> each.getKey() + (each.getValue() == 1 ? "" : " (" + each.getValue() + " times)"))
                .collect(Collectors.joining(", "));
    }

    /** Returns the progress of the run, such as {@code 3 of 7 steps}. */
    public String progress() {
        int steps = state.header().steps().size();
        return state.completed() + " of " + steps + (steps == 1 ? " step" : " steps");
    }

    /**
     * Writes {@code summary.json} and {@code summary.html} into the folder of the run.
     *
     * @param mask masks secrets in a text, and people if enabled
     * @throws sigma.recipes.runbook.project.UsageException if they can't be written
     */
    public void write(UnaryOperator<String> mask) {
        AtomicFile.write(folder.resolve(NAME), mask.apply(document().toPrettyString()) + "\n");
        AtomicFile.write(folder.resolve(PAGE), new RunPage(this, mask).html());
    }

    /** Returns the summary as JSON. */
    public ObjectNode document() {
        ObjectNode document = JSON.createObjectNode();
        document.put("version", 1).put("run", folder.getFileName().toString()).put("recipe", state.header().recipe())
                .put("title", state.header().title()).put("organization", state.header().organization())
                .put("state", state.state()).put("startedAt", state.header().at());
        state.endedAt().ifPresent(end -> document.put("endedAt", end));
        document.putObject("steps").put("completed", state.completed()).put("total", state.header().steps().size());
        changes(document.putArray("changes"), state.changes());
        changes(document.putArray("open"), state.open());
        ArrayNode problems = document.putArray("problems");
        state.problems().forEach(problems::add);
        return document;
    }

    private static void changes(ArrayNode list, List<RunState.Change> changes) {
        changes.forEach(change -> list.addObject().put("operation", change.operation()).put("step", change.step()).put("at", change.at()));
    }
}
