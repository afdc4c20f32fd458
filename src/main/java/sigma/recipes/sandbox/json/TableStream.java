package sigma.recipes.sandbox.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.MinimalPrettyPrinter;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.List;

/**
 * A table as a text file, generated as a stream with a few rows in memory. UTF-8 without a byte order mark; in CSV lines end
 * with a line feed, and values are quoted where RFC 4180 requires it (assumed of the real files). Objects of JSON have the
 * names of the columns as keys.
 */
public final class TableStream extends BlockStream {

    private static final JsonFactory JSON = new ObjectMapper().getFactory();

    private final TableEncoding form;
    private final List<String> columns;
    private final Iterator<JsonNode> rows;
    private final StringBuilder line = new StringBuilder();
    private final JsonGenerator json;
    private boolean begun;

    /**
     * Creates the file.
     *
     * @param rows the rows, each a list with a value for each column
     */
    public TableStream(TableEncoding form, List<String> columns, Iterator<JsonNode> rows) {
        this.form = form;
        this.columns = List.copyOf(columns);
        this.rows = rows;
        try {
            json = JSON.createGenerator(block)
                    .setPrettyPrinter(new MinimalPrettyPrinter(form == TableEncoding.JSONL ? "\n" : ""));
        } catch (IOException impossible) {
            throw new IllegalStateException("Memory can be written", impossible);
        }
    }

    @Override
    protected boolean write() throws IOException {
        if (!begun) {
            begin();
            begun = true;
        }
        while (block.size() < BLOCK && rows.hasNext()) {
            row(rows.next());
        }
        boolean more = rows.hasNext();
        if (!more) {
            end();
        }
        json.flush();
        return more;
    }

    private void begin() throws IOException {
        switch (form) {
            case CSV -> cells(columns.iterator());
            case JSON -> json.writeStartArray();
            case JSONL -> { }
        }
    }

    private void row(JsonNode row) throws IOException {
        if (form == TableEncoding.CSV) {
            Iterator<JsonNode> values = row.elements();
            cells(new Iterator<>() {
                @Override
                public boolean hasNext() {
                    return values.hasNext();
                }

                @Override
                public String next() {
                    return values.next().asText("");
                }
            });
            return;
        }
        json.writeStartObject();
        for (int i = 0; i < columns.size(); i++) {
            json.writeFieldName(columns.get(i));
            json.writeTree(row.get(i));
        }
        json.writeEndObject();
        // Its own buffer would hide the size of the block.
        json.flush();
    }

    private void end() throws IOException {
        switch (form) {
            case CSV -> { }
            case JSON -> json.writeEndArray();
            case JSONL -> {
                json.flush();
                if (block.size() > 0) {
                    block.write('\n');
                }
            }
        }
    }

    private void cells(Iterator<String> cells) {
        line.setLength(0);
        while (cells.hasNext()) {
            quoted(cells.next());
            line.append(cells.hasNext() ? ',' : '\n');
        }
        block.writeBytes(line.toString().getBytes(StandardCharsets.UTF_8));
    }

    private void quoted(String text) {
        if (text.indexOf(',') < 0 && text.indexOf('"') < 0 && text.indexOf('\n') < 0 && text.indexOf('\r') < 0) {
            line.append(text);
        } else {
            line.append('"').append(text.replace("\"", "\"\"")).append('"');
        }
    }
}
