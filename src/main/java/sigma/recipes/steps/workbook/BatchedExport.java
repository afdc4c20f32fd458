package sigma.recipes.steps.workbook;

import dev.failsafe.Failsafe;
import dev.failsafe.RetryPolicy;
import sigma.recipes.client.Exports;
import sigma.recipes.client.call.Refusal;
import sigma.recipes.client.http.Unreachable;
import sigma.recipes.client.workbook.ExportFailed;
import sigma.recipes.client.workbook.ExportRequest;
import sigma.recipes.client.workbook.ExportRequest.RowRange;
import sigma.recipes.client.workbook.QueryId;
import sigma.recipes.client.workbook.StartedExport;
import sigma.recipes.file.CsvJoin;
import sigma.recipes.file.NewFile;
import sigma.recipes.file.TableCheck;
import sigma.recipes.file.TableForm;
import sigma.recipes.file.UnfitContent;

/**
 * Exports the rows of an element in batches, since Sigma exports a million rows at a time at most. Each batch starts with the last
 * row of the one before; if that is another row, the data changed meanwhile. The export ends when a batch brings nothing new,
 * however few rows the batch before had.
 */
final class BatchedExport {

    /** How often a batch is fetched that does not arrive. */
    private static final int ATTEMPTS = 3;
    private static final int FIRST_SERVER_ERROR = 500;

    private final Exports exports;
    private final boolean acceptChanged;
    private int batches;
    private QueryId query = new QueryId("none");

    /**
     * Creates the export.
     *
     * @param acceptChanged whether it goes on where the data changed
     */
    BatchedExport(Exports exports, boolean acceptChanged) {
        this.exports = exports;
        this.acceptChanged = acceptChanged;
    }

    /**
     * Fetches all batches.
     *
     * @param request what is exported, as CSV
     * @param size    how many rows a batch has at most, two at least
     * @param joined  receives the rows
     * @param target  the file that is made, beside which batches are kept
     * @throws ExportFailed if a batch does not arrive, or the data changed
     */
    void save(ExportRequest request, long size, CsvJoin joined, NewFile target) {
        long added;
        do {
            RowRange range = new RowRange(Math.max(1, joined.rows()), size);
            // Its target never appears: the batch is removed once it is joined.
            try (NewFile batch = NewFile.begin(target.target().resolveSibling(target.target().getFileName() + ".batch"), true)) {
                fetch(request.only(range), batch);
                batches++;
                boolean continues = joined.continues(batch.part());
                if (!continues && !acceptChanged) {
                    throw ExportFailed.changed(query, joined.rows());
                }
                added = joined.add(batch.part(), continues && joined.rows() > 0);
            }
        } while (added > 0);
    }

    /** Returns how many batches were fetched, the last one included, which brought nothing new. */
    int batches() {
        return batches;
    }

    private void fetch(ExportRequest request, NewFile batch) {
        RetryPolicy<Object> again = RetryPolicy.builder().handleIf(BatchedExport::mayPass).withMaxAttempts(ATTEMPTS).build();
        Failsafe.with(again).run(() -> {
            StartedExport started = exports.start(request);
            query = started.query();
            exports.save(started, batch.part());
            TableCheck.of(TableForm.CSV, batch);
        });
    }

    private static boolean mayPass(Throwable failure) {
        return failure instanceof ExportFailed || failure instanceof UnfitContent || failure instanceof Unreachable
                || failure instanceof Refusal refusal && refusal.status() >= FIRST_SERVER_ERROR;
    }
}
