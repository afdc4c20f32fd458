package sigma.recipes.steps.row;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.IntStream;
import sigma.recipes.client.call.Refusal;
import sigma.recipes.client.http.DownloadProgress;
import sigma.recipes.file.FileNotWritable;
import sigma.recipes.file.row.RowFile;
import sigma.recipes.steps.scenario.World;

/**
 * Carries out rows one after another, or several with one request. A row that Sigma refuses fails alone. The results are an
 * output and a CSV file, which also contains the columns of the input, even if the run does not complete.
 */
public final class BulkRun {

    private static final int SERVER_FAILURE = 500;

    private final World world;
    private final SourceRows rows;

    /** Creates a run. */
    public BulkRun(World world, SourceRows rows) {
        this.world = world;
        this.rows = rows;
    }

    /**
     * Carries out every row alone.
     *
     * @param act carries out one row
     * @throws RowsFailed after the last row, if one failed
     */
    public void each(Function<RowFile.Row, RowOutcome> act) {
        BulkResults results = new BulkResults(world, rows);
        List<Runnable> acts = IntStream.range(0, rows.file().rows().size()).<Runnable>mapToObj(i -> () -> results.set(i, tried(act, i))).toList();
        carryOut(results, acts);
    }

    /**
     * Carries out rows with the same target together. If Sigma refuses several rows, each is tried alone.
     *
     * @param most   the maximum number of rows in one request
     * @param decide determines the task of each row
     * @param act    sends the rows of one target
     * @throws RowsFailed after the last row, if one failed
     */
    public <T> void together(int most, Function<RowFile.Row, RowTask<T>> decide, BiConsumer<T, List<RowFile.Row>> act) {
        BulkResults results = new BulkResults(world, rows);
        List<RowTask<T>> tasks = rows.file().rows().stream().map(decide).toList();
        Map<T, List<Integer>> together = new LinkedHashMap<>();
        for (int i = 0; i < tasks.size(); i++) {
            RowTask<T> task = tasks.get(i);
            if (task.target().isPresent()) {
                together.computeIfAbsent(task.target().get(), target -> new ArrayList<>()).add(i);
            } else {
                results.set(i, task.outcome());
            }
        }
        List<Runnable> acts = new ArrayList<>();
        together.forEach((target, all) -> {
            for (int start = 0; start < all.size(); start += most) {
                List<Integer> some = all.subList(start, Math.min(all.size(), start + most));
                acts.add(() -> send(results, tasks, some, act));
            }
        });
        carryOut(results, acts);
    }

    private void carryOut(BulkResults results, List<Runnable> acts) {
        DownloadProgress progress = world.organization().progress();
        long start = System.nanoTime();
        world.rows().begin();
        try {
            for (Runnable act : acts) {
                if (halted(results)) {
                    break;
                }
                act.run();
                progress.rows(results.ended(), rows.file().rows().size(), System.nanoTime() - start);
            }
            if (world.rows().stopping()) {
                end(results, progress, "not tried: the run was interrupted");
                world.rows().stopped(results.summary());
            }
            end(results, progress, "not tried: " + results.failed() + " rows failed before");
        } catch (RuntimeException stopped) {
            // The outcome of the current row is unknown; a resumed run looks it up.
            endAfter(stopped, results, progress);
            throw stopped;
        } finally {
            world.rows().end();
        }
        results.requireSuccess();
    }

    private boolean halted(BulkResults results) {
        return results.failed() >= world.mostFailures() || world.rows().stopping();
    }

    /** A disk that is full stops the run, and takes no results either: the user has to see why the run stopped. */
    private void endAfter(RuntimeException stopped, BulkResults results, DownloadProgress progress) {
        try {
            end(results, progress, "not completed: the run stopped");
        } catch (FileNotWritable alsoFull) {
            stopped.addSuppressed(alsoFull);
        }
    }

    private void end(BulkResults results, DownloadProgress progress, String others) {
        progress.ended();
        results.others(RowOutcome.skipped(others));
        results.publish();
    }

    private <T> void send(BulkResults results, List<RowTask<T>> tasks, List<Integer> some, BiConsumer<T, List<RowFile.Row>> act) {
        T target = tasks.get(some.get(0)).target().orElseThrow();
        try {
            act.accept(target, some.stream().map(rows.file().rows()::get).toList());
            some.forEach(row -> results.set(row, tasks.get(row).outcome()));
        } catch (Refusal refusal) {
            // After a server failure the rows may have been carried out; a retry would hide that.
            if (some.size() == 1 || refusal.status() >= SERVER_FAILURE) {
                some.forEach(row -> results.set(row, RowOutcome.refused(refusal)));
            } else {
                some.stream().takeWhile(row -> !halted(results)).forEach(row -> send(results, tasks, List.of(row), act));
            }
        }
    }

    private RowOutcome tried(Function<RowFile.Row, RowOutcome> act, int row) {
        try {
            return act.apply(rows.file().rows().get(row));
        } catch (Refusal refusal) {
            return RowOutcome.refused(refusal);
        }
    }
}
