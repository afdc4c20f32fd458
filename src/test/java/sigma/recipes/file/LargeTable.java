package sigma.recipes.file;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes a large table and checks it, in a process whose memory a test limits. */
final class LargeTable {

    /** The maximum size of a row in bytes, in any format. */
    static final int LONGEST_ROW = 80;

    private static final String CSV = "2026-W44,128,\"$41,300.00\"\n";
    private static final String OBJECT = "{\"Week\":\"2026-W44\",\"Orders\":128,\"Revenue\":\"$41,300.00\"}";

    private LargeTable() {
    }

    /** Takes the format, the minimum size in bytes, and the path of the file; prints the result of the check. */
    public static void main(String[] arguments) throws IOException {
        TableFormat form = TableFormat.valueOf(arguments[0]);
        long size = Long.parseLong(arguments[1]);
        try (NewFile file = NewFile.begin(Path.of(arguments[2]))) {
            write(form, size, file.part());
            Table table = TableCheck.of(form, file);
            System.out.print("columns " + String.join(", ", table.columns()) + "; "
                    + (table.rows() > size / LONGEST_ROW ? "more" : "fewer") + " rows than " + size / LONGEST_ROW + "\n");
        }
    }

    private static void write(TableFormat form, long size, Path path) throws IOException {
        byte[] row = bytes(switch (form) {
            case CSV -> CSV;
            case JSON -> OBJECT + ",\n";
            case JSONL -> OBJECT + "\n";
        });
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(path), 1 << 16)) {
            out.write(bytes(switch (form) {
                case CSV -> "Week,Orders,Revenue\n";
                case JSON -> "[";
                case JSONL -> "";
            }));
            for (long written = 0; written < size; written += row.length) {
                out.write(row);
            }
            out.write(bytes(form == TableFormat.JSON ? "{}]" : ""));
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
