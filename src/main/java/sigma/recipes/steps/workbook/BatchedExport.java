package sigma.recipes.steps.workbook;

import dev.failsafe.Failsafe;
import dev.failsafe.RetryPolicy;
import sigma.recipes.client.Exports;
import sigma.recipes.client.call.Refusal;
import sigma.recipes.client.http.DownloadProgress;
import sigma.recipes.client.http.Unreachable;
import sigma.recipes.client.workbook.ExportFailed;
import sigma.recipes.client.workbook.ExportRequest;
import sigma.recipes.client.workbook.ExportRequest.RowRange;
import sigma.recipes.client.workbook.QueryId;
import sigma.recipes.client.workbook.StartedExport;
import sigma.recipes.file.CsvJoin;
import sigma.recipes.file.NewFile;
import sigma.recipes.file.TableCheck;
import sigma.recipes.file.TableFormat;
import sigma.recipes.file.UnexpectedContent;

/**
 * Exports the rows of an element in batches, since Sigma exports at most a million rows at a time. Each batch starts with
 * the last row of the previous one; if that row differs, the data has changed, and the export is restarted, a few times at
 * most. It ends when a batch contains nothing new, even if the previous batch was short.
 */
final class BatchedExport {

    /** The number of attempts to fetch a batch. */
    private static final int ATTEMPTS = 3;
    /** The number of attempts if the data changes: more would not help with a table that changes this often. */
    private static final int EXPORTS = 3;
    private static final int FIRST_SERVER_ERROR = 500;

    private final Exports exports;
    private final boolean acceptChanged;
    private final DownloadProgress progress;
    private int batches;
    private QueryId query = new QueryId("none");

    /**
     * Creates the export.
     *
     * @param acceptChanged whether it continues if the data changed
     * @param progress      receives the number of rows
     */
    BatchedExport(Exports exports, boolean acceptChanged, DownloadProgress progress) {
        this.exports = exports;
        this.acceptChanged = acceptChanged;
        this.progress = progress;
    }

    /**
     * Fetches all batches.
     *
     * @param request the export, as CSV
     * @param size    the maximum number of rows of a batch, at least two
     * @param joined  receives the rows
     * @param target  the target file, next to which batches are stored
     * @throws ExportFailed if a batch does not arrive, or the data changed each time
     */
    void save(ExportRequest request, long size, CsvJoin joined, NewFile target) {
        try {
            for (int exported = 1; !rested(request, size, joined, target, exported); exported++) {
                progress.note("The rows changed during the export, before row " + joined.rows() + ": starting again, "
                        + (EXPORTS - exported) + " of " + EXPORTS + " exports left.");
                joined.restart();
                batches = 0;
            }
        } finally {
            progress.joined(0);
        }
    }

    /** Fetches all batches once; returns whether the data remained unchanged. */
    private boolean rested(ExportRequest request, long size, CsvJoin joined, NewFile target, int exported) {
        long added;
        do {
            progress.joined(joined.rows());
            RowRange range = new RowRange(Math.max(1, joined.rows()), size);
            // Its target is never created: the batch is removed after it is joined.
            try (NewFile batch = NewFile.replacing(target.target().resolveSibling(target.target().getFileName() + ".batch"))) {
                fetch(request.only(range), batch);
                batches++;
                boolean continues = joined.continues(batch.part());
                if (!continues && !acceptChanged) {
                    if (exported == EXPORTS) {
                        throw ExportFailed.changed(query, joined.rows(), EXPORTS);
                    }
                    return false;
                }
                added = joined.add(batch.part(), continues && joined.rows() > 0);
            }
        } while (added > 0);
        return true;
    }

    /** Returns the number of batches, including the last one, which contained nothing new. */
    int batches() {
        return batches;
    }

    private void fetch(ExportRequest request, NewFile batch) {
        RetryPolicy<Object> again = RetryPolicy.builder().handleIf(BatchedExport::mayPass).withMaxAttempts(ATTEMPTS).build();
        Failsafe.with(again).run(() -> {
            StartedExport started = exports.start(request);
            query = started.query();
            exports.save(started, batch.part());
            TableCheck.of(TableFormat.CSV, batch);
        });
    }

    private static boolean mayPass(Throwable failure) {
        return failure instanceof ExportFailed || failure instanceof UnexpectedContent || failure instanceof Unreachable
                || failure instanceof Refusal refusal && refusal.status() >= FIRST_SERVER_ERROR;
    }
}
