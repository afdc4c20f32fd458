package sigma.recipes.steps.bulk;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import sigma.recipes.client.call.Refusal;
import sigma.recipes.client.http.DownloadProgress;
import sigma.recipes.file.NewFile;
import sigma.recipes.file.RowFile;
import sigma.recipes.file.TableWriter;
import sigma.recipes.problem.Problem;
import sigma.recipes.steps.scenario.Output;
import sigma.recipes.steps.scenario.World;

/**
 * Carries out rows one after the other. A row that Sigma refuses fails alone. How each row ended is an output, and a CSV file with
 * the columns of the input in front.
 */
final class BulkRun {

    private static final int MOST_PROBLEMS = 20;

    private final World world;
    private final RowFile file;
    private final Path source;
    private final List<RowOutcome> outcomes = new ArrayList<>();

    /**
     * Creates a run.
     *
     * @param source where the rows come from, for messages
     */
    BulkRun(World world, RowFile file, Path source) {
        this.world = world;
        this.file = file;
        this.source = source;
    }

    /**
     * Carries out every row.
     *
     * @param act carries out one row
     * @throws RowsFailed after the last row, if one failed
     */
    void each(Function<RowFile.Row, RowOutcome> act) {
        DownloadProgress progress = world.organization().progress();
        long start = System.nanoTime();
        int failures = 0;
        for (RowFile.Row row : file.rows()) {
            RowOutcome outcome = failures >= world.mostFailures() ? RowOutcome.skipped("not tried: " + failures + " rows failed before")
                    : tried(act, row);
            failures += outcome.kind() == RowOutcome.Kind.FAILED ? 1 : 0;
            outcomes.add(outcome);
            progress.rows(outcomes.size(), file.rows().size(), System.nanoTime() - start);
        }
        progress.ended();
        report();
    }

    private static RowOutcome tried(Function<RowFile.Row, RowOutcome> act, RowFile.Row row) {
        try {
            return act.apply(row);
        } catch (Refusal refusal) {
            return RowOutcome.refused(refusal);
        }
    }

    private void report() {
        write();
        world.outputs().publish(Output.RESULTS, rows());
        long failed = count(RowOutcome.Kind.FAILED);
        if (failed > 0) {
            throw new RowsFailed(summary(), problems());
        }
    }

    /** Returns how the rows ended, in numbers. */
    private String summary() {
        return "Of " + file.rows().size() + " rows, " + count(RowOutcome.Kind.DONE) + " were carried out, "
                + count(RowOutcome.Kind.SKIPPED) + " skipped and " + count(RowOutcome.Kind.FAILED) + " failed. "
                + "Correct what failed and run the recipe again: it does only what is missing";
    }

    private List<Problem> problems() {
        List<Problem> problems = new ArrayList<>();
        for (int i = 0; i < outcomes.size() && problems.size() < MOST_PROBLEMS; i++) {
            if (outcomes.get(i).kind() == RowOutcome.Kind.FAILED) {
                problems.add(Problem.of("Row " + (i + 1) + " failed.").at(source + ":" + file.rows().get(i).line())
                        .actual(outcomes.get(i).why()));
            }
        }
        return problems;
    }

    /** The file gets its name at once: it tells most where the scenario fails. */
    private void write() {
        NewFile results = world.files().begin("results", "csv");
        List<String> columns = Stream.concat(file.columns().stream(), Stream.of("outcome", "reason")).toList();
        try (TableWriter table = new TableWriter(results, columns)) {
            for (int i = 0; i < outcomes.size(); i++) {
                RowOutcome outcome = outcomes.get(i);
                table.write(Stream.concat(file.rows().get(i).cells().stream(), Stream.of(outcome.kind().word(), outcome.why())).toList());
            }
        }
        results.finish();
        world.outputs().publish(Output.FILE, results.target());
    }

    private List<Map<String, String>> rows() {
        List<Map<String, String>> rows = new ArrayList<>();
        for (int i = 0; i < outcomes.size(); i++) {
            Map<String, String> row = new LinkedHashMap<>();
            row.put("line", String.valueOf(file.rows().get(i).line()));
            row.put("email", file.rows().get(i).cell(MemberRows.EMAIL));
            row.put("outcome", outcomes.get(i).kind().word());
            row.put("reason", outcomes.get(i).why());
            rows.add(row);
        }
        return rows;
    }

    private long count(RowOutcome.Kind kind) {
        return outcomes.stream().filter(outcome -> outcome.kind() == kind).count();
    }
}
