package sigma.recipes.sandbox.export;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import sigma.recipes.sandbox.json.TableEncoding;

/** The formats of exported files (exportWorkbook). Media types are assumed, except for CSV and PNG. */
enum FileFormat {
    CSV(TableEncoding.CSV.mediaType()),
    JSON(TableEncoding.JSON.mediaType()),
    JSONL(TableEncoding.JSONL.mediaType()),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    PDF("application/pdf"),
    PNG("image/png");

    private final String mediaType;

    FileFormat(String mediaType) {
        this.mediaType = mediaType;
    }

    /** Returns the format {@code word} of the API; empty if there is none. */
    static Optional<FileFormat> of(String word) {
        return Arrays.stream(values()).filter(format -> format.word().equals(word)).findFirst();
    }

    /** Returns its value in the API, which is also the extension of its files. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    String mediaType() {
        return mediaType;
    }

    /** Returns whether it is drawn and needs no rows. */
    boolean drawn() {
        return this == PDF || this == PNG;
    }

    /** Returns its encoding of one table as text, if it is a text format. */
    Optional<TableEncoding> text() {
        return TableEncoding.of(word());
    }
}
