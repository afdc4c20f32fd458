package sigma.recipes.client.workbook;

import java.util.Locale;

/** The formats of exported files (exportWorkbook, downloadQuery); their media types are assumed, except for CSV and PNG. */
public enum ExportFormat {
    /** A line with the column names, then a line for each row of an element. */
    CSV("text/csv"),
    /** An array with an object for each row of an element. */
    JSON("application/json"),
    /** A line with an object for each row of an element. */
    JSONL("application/x-ndjson"),
    /** A spreadsheet, with a sheet for each element. */
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    /** A printable document. */
    PDF("application/pdf"),
    /** An image of an element or a page. */
    PNG("image/png");

    private final String mediaType;

    ExportFormat(String mediaType) {
        this.mediaType = mediaType;
    }

    /** Returns its value in the API, which is also the extension of its files. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Returns the media type of its files. */
    public String mediaType() {
        return mediaType;
    }
}
