package sigma.recipes.file;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.dataformat.csv.CsvFactory;
import java.io.CharConversionException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads a table completely before its file gets its name. One row is in memory at a time. */
public final class TableCheck {

    private static final CsvFactory CSV = new CsvFactory();
    private static final JsonFactory JSON = JsonFactory.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();

    private final TableFormat form;
    private final NewFile file;
    private final Set<String> columns = new LinkedHashSet<>();
    private long rows;

    private TableCheck(TableFormat form, NewFile file) {
        this.form = form;
        this.file = file;
    }

    /**
     * Checks a table.
     *
     * @return its description
     * @throws UnexpectedContent    if it can't be read completely
     * @throws FileNotWritable if an I/O error occurs
     */
    public static Table of(TableFormat form, NewFile file) {
        return new TableCheck(form, file).read();
    }

    private Table read() {
        try (InputStream in = Files.newInputStream(file.part());
                JsonParser parser = (form == TableFormat.CSV ? CSV : JSON).createParser(in)) {
            switch (form) {
                case CSV -> {
                    return csv(parser);
                }
                case JSON -> json(parser);
                case JSONL -> lines(parser);
            }
            return new Table(List.copyOf(columns), rows);
        } catch (JsonProcessingException malformed) {
            throw unreadable(Optional.ofNullable(malformed.getLocation()).map(place -> "line " + place.getLineNr()).orElse(""),
                    malformed.getOriginalMessage().lines().findFirst().orElse("something else"));
        } catch (CharConversionException | CharacterCodingException undecodable) {
            throw unreadable("", "bytes that are not UTF-8");
        } catch (IOException failure) {
            throw FileNotWritable.because(file.target(), failure);
        }
    }

    private Table csv(JsonParser parser) throws IOException {
        List<String> header = new ArrayList<>();
        int cells = 0;
        for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
            if (token == JsonToken.END_ARRAY) {
                if (rows > 0 && cells != header.size()) {
                    throw unfit("A row has another number of cells than there are columns", "row " + rows,
                            header.size() + " cells", String.valueOf(cells));
                }
                rows++;
                cells = 0;
            } else if (token != JsonToken.START_ARRAY) {
                cells++;
                if (rows == 0) {
                    header.add(parser.getText());
                }
            }
        }
        if (rows == 0) {
            throw unfit("The file has no line of column names", "", "a line of column names, then the rows", "an empty file");
        }
        return new Table(header, rows - 1);
    }

    private void json(JsonParser parser) throws IOException {
        if (parser.nextToken() != JsonToken.START_ARRAY) {
            throw unreadable("line 1", String.valueOf(parser.currentToken()));
        }
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            row(parser);
        }
        if (parser.nextToken() != null) {
            throw unreadable("line " + parser.currentTokenLocation().getLineNr(), "more text after the end of the array");
        }
    }

    private void lines(JsonParser parser) throws IOException {
        long last = 0;
        while (parser.nextToken() != null) {
            long line = parser.currentTokenLocation().getLineNr();
            if (line == last) {
                throw unreadable("line " + line, "two rows in one line");
            }
            row(parser);
            last = parser.currentLocation().getLineNr();
        }
    }

    private void row(JsonParser parser) throws IOException {
        if (parser.currentToken() != JsonToken.START_OBJECT) {
            throw unreadable("line " + parser.currentTokenLocation().getLineNr(), parser.getText());
        }
        for (String name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
            columns.add(name);
            parser.nextToken();
            parser.skipChildren();
        }
        rows++;
    }

    private UnexpectedContent unreadable(String where, String found) {
        return unfit("The file can't be read as " + form.shown(), where, switch (form) {
            case CSV -> "lines of cells, separated by commas";
            case JSON -> "an array with an object for each row";
            case JSONL -> "a line with an object for each row";
        }, found);
    }

    private UnexpectedContent unfit(String what, String where, String expected, String actual) {
        return UnexpectedContent.of(file.target(), what, where, expected, actual);
    }
}
