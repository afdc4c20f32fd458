package sigma.recipes.client.workbook;

import java.time.Duration;
import java.time.Instant;

/**
 * An export that was started.
 *
 * @param query  the query whose file is downloaded
 * @param format the format of the file
 * @param at     when it was started
 */
public record StartedExport(QueryId query, ExportFormat format, Instant at) {

    /** Returns the export with its start moved by {@code time}. */
    public StartedExport aged(Duration time) {
        return new StartedExport(query, format, at.minus(time));
    }
}
