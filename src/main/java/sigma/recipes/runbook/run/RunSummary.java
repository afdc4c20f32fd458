package sigma.recipes.runbook.run;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.samskivert.mustache.Mustache;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import sigma.recipes.runbook.journal.RunState;
import sigma.recipes.runbook.project.WholeFile;

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
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss 'UTC'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);
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
        return state.completed() + " of " + state.header().steps().size() + " steps";
    }

    /**
     * Writes {@code summary.json} and {@code summary.html} into the folder of the run.
     *
     * @param mask masks secrets in a text, and people if enabled
     * @throws sigma.recipes.runbook.project.UsageException if they can't be written
     */
    public void write(UnaryOperator<String> mask) {
        WholeFile.write(folder.resolve(NAME), mask.apply(document().toPrettyString()) + "\n");
        WholeFile.write(folder.resolve(PAGE), page(mask));
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

    private String page(UnaryOperator<String> mask) {
        Map<String, Object> page = new LinkedHashMap<>();
        page.put("title", state.header().title());
        page.put("recipe", state.header().recipe());
        page.put("organization", state.header().organization());
        page.put("state", state.state());
        page.put("started", TIME.format(Instant.parse(state.header().at())));
        page.put("progress", progress());
        page.put("steps", steps(mask));
        page.put("problems", String.join("\n", state.problems()));
        page.put("failed", !state.problems().isEmpty());
        page.put("unfinished", !state.state().equals(RunFile.Status.SUCCEEDED.word()));
        page.put("run", folder.getFileName().toString());
        page.put("style", resource("/drift/report.css"));
        return Mustache.compiler().escapeHTML(true).emptyStringIsFalse(true)
                .compile(new StringReader(resource("/runs/summary.mustache"))).execute(page);
    }

    private List<Map<String, String>> steps(UnaryOperator<String> mask) {
        List<Map<String, String>> steps = new ArrayList<>();
        for (int number = 1; number <= state.header().steps().size(); number++) {
            int step = number;
            List<RunState.Change> own = state.changes().stream().filter(change -> change.step() == step).toList();
            String reached = state.completed(step) ? "completed" : state.begun(step) ? state.state() : "not run";
            steps.add(Map.of("state", reached, "mark", reached.replace(' ', '-'),
                    "sentence", mask.apply(state.sentence(step)), "changes", counted(own)));
        }
        return steps;
    }

    private static String resource(String name) {
        try (InputStream resource = RunSummary.class.getResourceAsStream(name)) {
            return new String(resource.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException("Can't read " + name + " of the jar", failure);
        }
    }
}
