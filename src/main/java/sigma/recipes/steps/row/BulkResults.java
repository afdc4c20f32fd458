package sigma.recipes.steps.row;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import sigma.recipes.file.NewFile;
import sigma.recipes.file.row.RowFile;
import sigma.recipes.file.TableWriter;
import sigma.recipes.problem.Problem;
import sigma.recipes.steps.record.RowStatus;
import sigma.recipes.steps.scenario.Output;
import sigma.recipes.steps.scenario.World;

/** The results of the rows of a file: in their order, preceded by the columns of the file. */
final class BulkResults {

    private static final int MOST_PROBLEMS = 20;

    private final World world;
    private final SourceRows rows;
    private final NewFile target;
    private final List<RowOutcome> outcomes;
    private final Map<RowStatus, Integer> counts = new EnumMap<>(RowStatus.class);

    /**
     * Begins the results and their file, so that a write error is found before the first row.
     *
     * @throws sigma.recipes.file.FileNotWritable if there is already a file that this run has not written
     */
    BulkResults(World world, SourceRows rows) {
        this.world = world;
        this.rows = rows;
        outcomes = new ArrayList<>(Collections.nCopies(rows.file().rows().size(), null));
        target = world.rows().resumed() ? world.files().beginAgain("results", "csv") : world.files().begin("results", "csv");
    }

    /** Records the result of a row. */
    void set(int row, RowOutcome outcome) {
        outcomes.set(row, outcome);
        counts.merge(outcome.kind(), 1, Integer::sum);
        world.rows().count(outcome.kind());
    }

    /** Records the results of all rows without one. */
    void others(RowOutcome outcome) {
        for (int i = 0; i < outcomes.size(); i++) {
            if (outcomes.get(i) == null) {
                set(i, outcome);
            }
        }
    }

    /** Returns the number of completed rows. */
    int ended() {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** Returns the number of failed rows. */
    int failed() {
        return counts.getOrDefault(RowStatus.FAILED, 0);
    }

    /**
     * Writes the file and publishes the outputs. The file gets its name immediately, since it is most useful if the scenario
     * fails.
     */
    void publish() {
        List<String> columns = Stream.concat(rows.file().columns().stream(), Stream.of("outcome", "reason")).toList();
        try (TableWriter table = new TableWriter(target, columns)) {
            for (int i = 0; i < outcomes.size(); i++) {
                RowOutcome outcome = outcomes.get(i);
                table.write(Stream.concat(rows.file().rows().get(i).cells().stream(), Stream.of(outcome.kind().word(), outcome.why())).toList());
            }
        }
        target.finish();
        world.outputs().publish(Output.FILE, target.target());
        world.outputs().publishTable(Output.RESULTS,
                Stream.concat(Stream.concat(Stream.of("line"), rows.keys().stream()), Stream.of("outcome", "reason")).toList(), listed());
    }

    /**
     * Requires that no row failed.
     *
     * @throws RowsFailed if one did
     */
    void requireSuccess() {
        if (failed() > 0) {
            throw new RowsFailed(summary() + " Correct what failed and run the recipe again: it does only what is missing", problems());
        }
    }

    /** Returns the number of rows by result, as a sentence. */
    String summary() {
        int done = counts.entrySet().stream().filter(count -> count.getKey().done()).mapToInt(Map.Entry::getValue).sum();
        return "Of " + outcomes.size() + " rows, " + done + " were carried out, " + counts.getOrDefault(RowStatus.SKIPPED, 0)
                + " skipped and " + failed() + " failed.";
    }

    private List<Problem> problems() {
        List<Problem> problems = new ArrayList<>();
        for (int i = 0; i < outcomes.size() && problems.size() < MOST_PROBLEMS; i++) {
            if (outcomes.get(i).kind() == RowStatus.FAILED) {
                problems.add(Problem.of("Row " + (i + 1) + " failed.").at(rows.place(rows.file().rows().get(i)))
                        .actual(outcomes.get(i).why()));
            }
        }
        return problems;
    }

    private List<Map<String, String>> listed() {
        List<Map<String, String>> listed = new ArrayList<>();
        for (int i = 0; i < outcomes.size(); i++) {
            RowFile.Row read = rows.file().rows().get(i);
            Map<String, String> row = new LinkedHashMap<>();
            row.put("line", read.line() == 0 ? "" : String.valueOf(read.line()));
            rows.keys().forEach(key -> row.put(key, read.cell(key)));
            row.put("outcome", outcomes.get(i).kind().word());
            row.put("reason", outcomes.get(i).why());
            listed.add(row);
        }
        return listed;
    }
}
