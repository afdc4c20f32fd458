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
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;
import sigma.recipes.problem.Problem;

/**
 * A CSV file from any source: rows under a line of column names. The separator is the one of comma, semicolon and tab that
 * is most frequent in the first line. A byte order mark is supported; without one the file is UTF-8.
 *
 * @param columns the column names in the file
 * @param places  the positions of the requested columns, counted from 0, by name
 * @param rows    the rows
 */
public record RowFile(List<String> columns, Map<String, Integer> places, List<Row> rows) {

    private static final CsvMapper CSV = CsvMapper.builder().enable(CsvParser.Feature.WRAP_AS_ARRAY)
            .enable(CsvParser.Feature.SKIP_EMPTY_LINES).build();

    /**
     * One row.
     *
     * @param line  the number of its line in the file, counted from 1; 0 if it was added
     * @param cells the cells, one for each column
     * @param named the cells of the requested columns, without surrounding blanks and empty cells
     */
    public record Row(int line, List<String> cells, Map<String, String> named) {

        /** Returns the cell of a column; empty text if there is none. */
        public String cell(String column) {
            return named.getOrDefault(column, "");
        }
    }

    /**
     * A requested column.
     *
     * @param name     its name, ignoring blanks, hyphens, underscores and case
     * @param others   its aliases
     * @param required whether each row has to have a value
     */
    public record Column(String name, List<String> others, boolean required) {

        private boolean is(String heading) {
            return plain(name).equals(plain(heading)) || others.stream().anyMatch(other -> plain(other).equals(plain(heading)));
        }

        private static String plain(String text) {
            return text.toLowerCase(Locale.ROOT).replaceAll("[\\s_-]", "");
        }

        /** Returns the same column as optional. */
        public Column optional() {
            return new Column(name, others, false);
        }
    }

    /** Returns rows of one column that are in no file. */
    public static RowFile of(String column, List<String> values) {
        return new RowFile(List.of(column), Map.of(column, 0), IntStream.range(0, values.size())
                .mapToObj(i -> new Row(i + 1, List.of(values.get(i)), Map.of(column, values.get(i)))).toList());
    }

    /**
     * Returns the same file with additional rows, which have no line.
     *
     * @param column the column of their values
     * @param values their values
     */
    public RowFile with(String column, List<String> values) {
        List<Row> all = new ArrayList<>(rows);
        values.forEach(value -> all.add(new Row(0, IntStream.range(0, columns.size())
                .mapToObj(i -> i == places.get(column) ? value : "").toList(), Map.of(column, value))));
        return new RowFile(columns, places, all);
    }

    /** Returns whether the file has a requested column. */
    public boolean has(String column) {
        return places.containsKey(column);
    }

    /** Returns the name of a requested column in the file. */
    public String heading(String column) {
        return has(column) ? columns.get(places.get(column)) : column;
    }

    /**
     * Reads a file.
     *
     * @param wanted the requested columns; others are kept without meaning
     * @param more   finds further errors in the rows
     * @throws InvalidRows with every error, each with its line and column
     */
    public static RowFile read(Path file, List<Column> wanted, Function<RowFile, List<Problem>> more) {
        RowText text = RowText.read(file);
        List<Row> rows = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        int line = 1;
        try (MappingIterator<String[]> lines = CSV.readerFor(String[].class)
                .with(CsvSchema.emptySchema().withColumnSeparator(text.separator())).readValues(text.text())) {
            if (!lines.hasNextValue()) {
                throw InvalidRows.of(Problem.of("The file is empty.").at(file.toString()).expected(words(wanted)));
            }
            List<String> columns = Arrays.stream(lines.nextValue()).map(RowFile::stripped).toList();
            Map<String, Integer> places = places(file, 1 + text.skipped(), columns, wanted);
            line = lines.getCurrentLocation().getLineNr();
            while (lines.hasNextValue()) {
                line = lines.getCurrentLocation().getLineNr();
                List<String> cells = List.of(lines.nextValue());
                if (cells.stream().anyMatch(cell -> !stripped(cell).isEmpty())) {
                    rows.add(row(file + ":" + (line + text.skipped()), line + text.skipped(), cells, columns, places, wanted, problems));
                }
            }
            if (rows.isEmpty()) {
                problems.add(Problem.of("The file has no rows.").at(file.toString()).expected("rows below the column names"));
            }
            RowFile found = new RowFile(columns, places, rows);
            problems.addAll(more.apply(found));
            InvalidRows.require(problems);
            return found;
        } catch (JsonProcessingException malformed) {
            throw InvalidRows.of(Problem.of("The file is not valid CSV.").at(file + ":" + (line + text.skipped()))
                    .actual(malformed.getOriginalMessage().lines().findFirst().orElse(""))
                    .fix("close the quote, or double a quote inside a quoted cell"));
        } catch (IOException impossible) {
            throw new UncheckedIOException("The text is in memory", impossible);
        }
    }

    private static Row row(String at, int line, List<String> cells, List<String> columns, Map<String, Integer> places,
                           List<Column> wanted, List<Problem> problems) {
        if (cells.size() > columns.size()) {
            problems.add(Problem.of("The row has more cells than there are columns.").at(at)
                    .expected(String.valueOf(columns.size())).actual(String.valueOf(cells.size()))
                    .fix("put a cell that has a separator in it in quotes"));
        }
        Map<String, String> named = new LinkedHashMap<>();
        places.forEach((name, place) -> {
            String cell = place < cells.size() ? stripped(cells.get(place)) : "";
            CellFault.of(cell).ifPresent(fault -> problems.add(fault.at(at + ", column " + columns.get(place))));
            if (!cell.isEmpty()) {
                named.put(name, cell);
            }
        });
        wanted.stream().filter(column -> column.required() && !named.containsKey(column.name())).forEach(column -> problems.add(
                Problem.of("The row has no value for " + column.name() + ".").at(at + ", column " + columns.get(places.get(column.name())))));
        // Spreadsheets omit separators after the last cell with a value.
        List<String> all = IntStream.range(0, columns.size()).mapToObj(i -> i < cells.size() ? cells.get(i) : "").toList();
        return new Row(line, all, named);
    }

    private static Map<String, Integer> places(Path file, int line, List<String> columns, List<Column> wanted) {
        Map<String, Integer> places = new LinkedHashMap<>();
        for (Column column : wanted) {
            List<Integer> found = IntStream.range(0, columns.size()).filter(i -> column.is(columns.get(i))).boxed().toList();
            if (found.size() > 1) {
                throw InvalidRows.of(Problem.of("Two columns are " + column.name() + ".").at(file + ":" + line)
                        .actual(columns.get(found.get(0)) + " and " + columns.get(found.get(1))).fix("rename or remove one of them"));
            }
            if (found.isEmpty() && column.required()) {
                throw InvalidRows.of(Problem.of("There is no column " + column.name() + ".").at(file + ":" + line).expected(words(wanted))
                        .actual(String.join(", ", columns)));
            }
            found.forEach(place -> places.put(column.name(), place));
        }
        return places;
    }

    private static String words(List<Column> wanted) {
        return "a first line with the columns " + String.join(", ", wanted.stream()
                .map(column -> column.name() + (column.required() ? "" : " (optional)")).toList());
    }

    /** A no-break space, as in web pages, counts as a blank. */
    private static String stripped(String cell) {
        return cell.replaceAll("^[\\s\\p{Z}]+|[\\s\\p{Z}]+$", "");
    }
}
