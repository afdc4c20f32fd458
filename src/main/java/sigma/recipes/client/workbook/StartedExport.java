package sigma.recipes.client.workbook;

import java.time.Duration;
import java.time.Instant;

/**
 * An export that was started.
 *
 * @param query  the query by which its file is downloaded
 * @param format the format of the file
 * @param at     when it was started
 */
public record StartedExport(QueryId query, ExportFormat format, Instant at) {

    /** Returns the export as it is {@code time} later. */
    public StartedExport aged(Duration time) {
        return new StartedExport(query, format, at.minus(time));
    }
}
