package sigma.recipes.file.row;

import java.nio.file.Path;
import java.util.ArrayList;
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

    /** Makes the lists and the map unmodifiable. */
    public RowFile {
        columns = List.copyOf(columns);
        places = Map.copyOf(places);
        rows = List.copyOf(rows);
    }

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

        boolean is(String heading) {
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
        return new RowReader(file, wanted).read(more);
    }
}
