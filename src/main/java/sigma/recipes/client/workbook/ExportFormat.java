package sigma.recipes.client.workbook;

import java.util.Locale;

/** The formats of an export whose file holds the rows of one element (exportWorkbook, downloadQuery). */
public enum ExportFormat {
    /** A line of column names, then a line for each row. */
    CSV("text/csv"),
    /** An array of objects; the media type is assumed. */
    JSON("application/json"),
    /** A line with an object for each row; the media type is assumed. */
    JSONL("application/x-ndjson");

    private final String mediaType;

    ExportFormat(String mediaType) {
        this.mediaType = mediaType;
    }

    /** Returns the API's word for it, which is the extension of its files as well. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Returns the media type of its files. */
    public String mediaType() {
        return mediaType;
    }
}
