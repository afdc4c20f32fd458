package sigma.recipes.runbook.run;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.samskivert.mustache.Mustache;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import sigma.recipes.runbook.journal.RunState;

/**
 * The page of a run, to be read in a browser and kept as a record: its steps, what they changed, and its outputs.
 *
 * @param summary the summary of the run
 * @param mask    masks secrets in a text, and people if enabled
 */
record RunPage(RunSummary summary, UnaryOperator<String> mask) {

    private static final JsonMapper JSON = new JsonMapper();
    private static final int MOST_ROWS = 500;
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss 'UTC'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    /** Returns the page as HTML. */
    String html() {
        RunState state = summary.state();
        JsonNode outputs = outputs();
        Map<String, Object> page = new LinkedHashMap<>();
        page.put("title", state.header().title());
        page.put("recipe", state.header().recipe());
        String organization = state.header().organization();
        page.put("organization", organization.equals("sandbox") ? "the built-in sandbox" : "the organization at " + organization);
        page.put("state", state.state());
        page.put("started", TIME.format(Instant.parse(state.header().at())));
        page.put("ended", state.endedAt().map(end -> TIME.format(Instant.parse(end))).orElse(""));
        page.put("progress", summary.progress());
        page.put("steps", steps());
        page.put("changes", RunSummary.counted(state.changes()));
        page.put("outputs", !outputs.isEmpty());
        page.put("values", values(outputs));
        page.put("tables", outputs.propertyStream().filter(output -> isTable(output.getValue()))
                .map(output -> table(output.getKey(), output.getValue())).toList());
        page.put("problems", String.join("\n", state.problems()));
        page.put("failed", !state.problems().isEmpty());
        page.put("unfinished", !state.state().equals(RunFile.Status.SUCCEEDED.word()));
        page.put("run", summary.folder().getFileName().toString());
        page.put("style", resource("/drift/report.css"));
        return Mustache.compiler().escapeHTML(true).emptyStringIsFalse(true)
                .compile(new StringReader(resource("/runs/summary.mustache"))).execute(page);
    }

    private List<Map<String, String>> steps() {
        RunState state = summary.state();
        List<Map<String, String>> steps = new ArrayList<>();
        for (int number = 1; number <= state.header().steps().size(); number++) {
            int step = number;
            List<RunState.Change> own = state.changes().stream().filter(change -> change.step() == step).toList();
            String reached = state.completed(step) ? "completed" : state.begun(step) ? state.state() : "not run";
            steps.add(Map.of("state", reached, "mark", reached.replace(' ', '-'),
                    "sentence", mask.apply(state.sentence(step)), "changes", RunSummary.counted(own)));
        }
        return steps;
    }

    /** Returns the saved outputs by their names; none if the run has none. */
    private JsonNode outputs() {
        Path file = summary.folder().resolve(RunFile.NAME);
        try {
            return Files.exists(file) ? JSON.readTree(file.toFile()).path("outputs") : MissingNode.getInstance();
        } catch (IOException unreadable) {
            // The page is written where the outputs can't be read, too; the run has reported them on the console.
            return MissingNode.getInstance();
        }
    }

    private List<Map<String, String>> values(JsonNode outputs) {
        return outputs.propertyStream().filter(output -> !isTable(output.getValue()))
                .map(output -> Map.of("name", output.getKey(), "value", mask.apply(output.getValue().asText()))).toList();
    }

    private static boolean isTable(JsonNode output) {
        return output.isArray();
    }

    private Map<String, Object> table(String name, JsonNode rows) {
        Set<String> columns = rows.valueStream().flatMap(JsonNode::propertyStream).map(Map.Entry::getKey)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        int more = Math.max(0, rows.size() - MOST_ROWS);
        return Map.of("name", name, "count", rows.size(), "columns", columns,
                "rows", rows.valueStream().limit(MOST_ROWS)
                        .map(row -> Map.of("cells", columns.stream().map(column -> mask.apply(row.path(column).asText())).toList())).toList(),
                "more", more == 0 ? "" : String.valueOf(more));
    }

    private static String resource(String name) {
        try (InputStream resource = RunPage.class.getResourceAsStream(name)) {
            return new String(resource.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException("Can't read " + name + " of the jar", failure);
        }
    }
}
