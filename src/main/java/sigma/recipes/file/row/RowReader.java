package sigma.recipes.file.row;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;
import sigma.recipes.problem.Problem;

/** Reads one {@link RowFile}, and collects every error with its line and column. */
final class RowReader {

    private static final CsvMapper CSV = CsvMapper.builder().enable(CsvParser.Feature.WRAP_AS_ARRAY)
            .enable(CsvParser.Feature.SKIP_EMPTY_LINES).build();

    private final Path file;
    private final List<RowFile.Column> wanted;
    private final RowText text;
    private final List<Problem> problems = new ArrayList<>();
    /** The line of the text that is read, counted from 1. */
    private int line = 1;
    private List<String> columns = List.of();
    private Map<String, Integer> places = Map.of();

    /**
     * Creates a reader.
     *
     * @param wanted the requested columns
     * @throws InvalidRows if the file can't be read as text
     */
    RowReader(Path file, List<RowFile.Column> wanted) {
        this.file = file;
        this.wanted = wanted;
        text = RowText.read(file);
    }

    /**
     * Reads the file.
     *
     * @param more finds further errors in the rows
     * @throws InvalidRows with every error
     */
    RowFile read(Function<RowFile, List<Problem>> more) {
        try (MappingIterator<String[]> lines = CSV.readerFor(String[].class)
                .with(CsvSchema.emptySchema().withColumnSeparator(text.separator())).readValues(text.text())) {
            readColumns(lines);
            RowFile found = new RowFile(columns, places, rows(lines));
            problems.addAll(more.apply(found));
            InvalidRows.require(problems);
            return found;
        } catch (JsonProcessingException malformed) {
            throw InvalidRows.of(Problem.of("The file is not valid CSV.").at(place())
                    .actual(malformed.getOriginalMessage().lines().findFirst().orElse(""))
                    .fix("close the quote, or double a quote inside a quoted cell"));
        } catch (IOException impossible) {
            throw new UncheckedIOException("The text is in memory", impossible);
        }
    }

    private void readColumns(MappingIterator<String[]> lines) throws IOException {
        if (!lines.hasNextValue()) {
            throw InvalidRows.of(Problem.of("The file is empty.").at(file.toString()).expected(expectedColumns()));
        }
        columns = Arrays.stream(lines.nextValue()).map(RowReader::stripped).toList();
        places = places();
        line = lines.getCurrentLocation().getLineNr();
    }

    private Map<String, Integer> places() {
        Map<String, Integer> found = new LinkedHashMap<>();
        for (RowFile.Column column : wanted) {
            List<Integer> fitting = IntStream.range(0, columns.size()).filter(i -> column.is(columns.get(i))).boxed().toList();
            if (fitting.size() > 1) {
                throw InvalidRows.of(Problem.of("Two columns are " + column.name() + ".").at(place())
                        .actual(columns.get(fitting.get(0)) + " and " + columns.get(fitting.get(1))).fix("rename or remove one of them"));
            }
            if (fitting.isEmpty() && column.required()) {
                throw InvalidRows.of(Problem.of("There is no column " + column.name() + ".").at(place()).expected(expectedColumns())
                        .actual(String.join(", ", columns)));
            }
            fitting.forEach(place -> found.put(column.name(), place));
        }
        return found;
    }

    private String expectedColumns() {
        return "a first line with the columns " + String.join(", ", wanted.stream()
                .map(column -> column.name() + (column.required() ? "" : " (optional)")).toList());
    }

    private List<RowFile.Row> rows(MappingIterator<String[]> lines) throws IOException {
        List<RowFile.Row> rows = new ArrayList<>();
        while (lines.hasNextValue()) {
            line = lines.getCurrentLocation().getLineNr();
            List<String> cells = List.of(lines.nextValue());
            if (cells.stream().anyMatch(cell -> !stripped(cell).isEmpty())) {
                rows.add(row(cells));
            }
        }
        if (rows.isEmpty()) {
            problems.add(Problem.of("The file has no rows.").at(file.toString()).expected("rows below the column names"));
        }
        return rows;
    }

    private RowFile.Row row(List<String> cells) {
        if (cells.size() > columns.size()) {
            problems.add(Problem.of("The row has more cells than there are columns.").at(place())
                    .expected(String.valueOf(columns.size())).actual(String.valueOf(cells.size()))
                    .fix("put a cell that has a separator in it in quotes"));
        }
        Map<String, String> named = new LinkedHashMap<>();
        places.forEach((name, place) -> {
            String cell = place < cells.size() ? stripped(cells.get(place)) : "";
            CellFault.of(cell).ifPresent(fault -> problems.add(fault.at(place(columns.get(place)))));
            if (!cell.isEmpty()) {
                named.put(name, cell);
            }
        });
        wanted.stream().filter(column -> column.required() && !named.containsKey(column.name())).forEach(column -> problems.add(
                Problem.of("The row has no value for " + column.name() + ".").at(place(columns.get(places.get(column.name()))))));
        // Spreadsheets omit separators after the last cell with a value.
        List<String> all = IntStream.range(0, columns.size()).mapToObj(i -> i < cells.size() ? cells.get(i) : "").toList();
        return new RowFile.Row(line + text.skipped(), all, named);
    }

    private String place() {
        return file + ":" + (line + text.skipped());
    }

    private String place(String column) {
        return place() + ", column " + column;
    }

    /** A no-break space, as in web pages, counts as a blank. */
    private static String stripped(String cell) {
        return cell.replaceAll("^[\\s\\p{Z}]+|[\\s\\p{Z}]+$", "");
    }
}
