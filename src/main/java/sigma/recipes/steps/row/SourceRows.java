package sigma.recipes.steps.row;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import sigma.recipes.file.row.RowFile;
import sigma.recipes.file.row.InvalidRows;
import sigma.recipes.problem.Problem;

/**
 * The rows that a recipe processes.
 *
 * @param source their file, as given by the user; empty for a list
 * @param file   the rows
 * @param keys   the columns that identify rows
 */
public record SourceRows(Optional<Path> source, RowFile file, List<String> keys) {

    private static final Pattern MAIL = Pattern.compile("[^\\s\\p{Z}\"\\\\@<>|,;]+@[^\\s\\p{Z}\"\\\\@<>|,;]+");

    /**
     * Reads a CSV file.
     *
     * @param path    its path
     * @param columns the requested columns
     * @param keys    the columns that identify rows
     * @param checks  finds further errors in the rows
     * @throws InvalidRows with every error
     */
    public static SourceRows read(String path, List<RowFile.Column> columns, List<String> keys, Function<SourceRows, List<Problem>> checks) {
        Optional<Path> file = Optional.of(Path.of(path));
        return new SourceRows(file, RowFile.read(file.get(), columns, rows -> checks.apply(new SourceRows(file, rows, keys))), keys);
    }

    /** Returns rows of one column. */
    public static SourceRows list(String column, List<String> values) {
        return new SourceRows(Optional.empty(), RowFile.of(column, values), List.of(column));
    }

    /**
     * Returns rows of objects that Sigma lists. The line of a row is its number in the list, starting with 1.
     *
     * @param columns the columns
     * @param objects  the objects, with a value for each column
     */
    public static SourceRows objects(List<String> columns, List<List<String>> objects) {
        Map<String, Integer> places = new HashMap<>();
        columns.forEach(column -> places.put(column, places.size()));
        List<RowFile.Row> rows = new ArrayList<>();
        for (List<String> cells : objects) {
            Map<String, String> named = new HashMap<>();
            places.forEach((column, place) -> named.put(column, cells.get(place)));
            rows.add(new RowFile.Row(rows.size() + 1, cells, named));
        }
        return new SourceRows(Optional.empty(), new RowFile(columns, places, rows), columns);
    }

    /** Returns the place of a row, for messages. */
    public String place(RowFile.Row row) {
        return source.map(path -> path + ":" + row.line()).orElseGet(() -> "number " + row.line() + " of the list");
    }

    /** Returns the place of a cell, for messages. */
    public String place(RowFile.Row row, String column) {
        return place(row) + source.map(path -> ", column " + file.heading(column)).orElse("");
    }

    /** Returns the same rows with additional ones, which are in no file. */
    public SourceRows with(String column, List<String> values) {
        return new SourceRows(source, file.with(column, values), keys);
    }

    /** Returns a problem for each row with an invalid email address in a column. */
    public List<Problem> withoutAddress(String column) {
        List<Problem> problems = new ArrayList<>();
        for (RowFile.Row row : file.rows()) {
            String address = row.cell(column);
            if (!address.isEmpty() && !MAIL.matcher(address).matches()) {
                problems.add(Problem.of("The row has no email address.").at(place(row, column))
                        .expected("an email address such as ana@example.com").actual('"' + address + '"'));
            }
        }
        return problems;
    }

    /**
     * Returns a problem for each row with the same keys as an earlier one.
     *
     * @param what the noun for the keys, with its article, such as {@code a member}
     */
    public List<Problem> repeated(String what) {
        List<Problem> problems = new ArrayList<>();
        Map<List<String>, RowFile.Row> first = new HashMap<>();
        for (RowFile.Row row : file.rows()) {
            RowFile.Row before = first.putIfAbsent(keys.stream().map(key -> row.cell(key).toLowerCase(Locale.ROOT)).toList(), row);
            if (before != null) {
                String named = keys.stream().map(row::cell).filter(cell -> !cell.isEmpty()).collect(Collectors.joining(", "));
                problems.add(Problem.of("Two rows have " + named + ".").at(place(row, keys.get(keys.size() - 1)))
                        .expected("one row for " + what).actual("the same as in " + source.map(path -> "line " + before.line())
                                .orElseGet(() -> "number " + before.line())));
            }
        }
        return problems;
    }
}
