package sigma.recipes.sandbox.json;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The text formats of exported tables. */
public enum TableEncoding {
    /** A line of column names, then a line for each row, with formatted values. */
    CSV("text/csv"),
    /** An array with an object for each row. */
    JSON("application/json"),
    /** A line with an object for each row. */
    JSONL("application/x-ndjson");

    private final String mediaType;

    TableEncoding(String mediaType) {
        this.mediaType = mediaType;
    }

    /** Returns the format {@code word} of the API; empty if there is none. */
    public static Optional<TableEncoding> of(String word) {
        return Arrays.stream(values()).filter(form -> form.word().equals(word)).findFirst();
    }

    /** Returns its value in the API, which is also the extension of its files. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Returns the media type of the file. */
    public String mediaType() {
        return mediaType;
    }
}
