package sigma.recipes.sandbox.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.stream.Collectors;

/**
 * A table as CSV, written while it is read: one row is in memory at a time. UTF-8 without a byte order mark, lines end with
 * a line feed, and values are quoted where RFC 4180 requires it (assumed of the real files).
 */
public final class Csv extends InputStream {

    private static final int BLOCK = 8_192;

    private final Iterator<JsonNode> rows;
    private InputStream line = InputStream.nullInputStream();

    /**
     * Creates the file.
     *
     * @param rows the rows, each a list of values; the first one holds the names of the columns
     */
    public Csv(Iterator<JsonNode> rows) {
        this.rows = rows;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    /** Reads as many rows as there is room for, so that a chunk holds more than one. */
    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        int filled = 0;
        while (filled < length) {
            int read = line.read(bytes, offset + filled, length - filled);
            if (read >= 0) {
                filled += read;
            } else if (rows.hasNext()) {
                line = new ByteArrayInputStream(line(rows.next()).getBytes(StandardCharsets.UTF_8));
            } else {
                return filled == 0 ? -1 : filled;
            }
        }
        return filled;
    }

    /** Nothing blocks here. Netty sends only as much at a time as is available: one byte where nobody knows. */
    @Override
    public int available() throws IOException {
        return rows.hasNext() ? BLOCK : line.available();
    }

    private static String line(JsonNode row) {
        return row.valueStream().map(value -> quoted(value.asText(""))).collect(Collectors.joining(",", "", "\n"));
    }

    private static String quoted(String text) {
        boolean plain = text.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        return plain ? text : '"' + text.replace("\"", "\"\"") + '"';
    }
}
