package sigma.recipes.file;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import sigma.recipes.problem.FileFailure;
import sigma.recipes.problem.Problem;
import sigma.recipes.problem.ProblemReport;

/**
 * A CSV file that a person or another program made: rows under a line of column names. Commas, semicolons and tabs separate
 * cells, whichever the first line has most of. A byte order mark is understood; without one the file is UTF-8.
 *
 * @param columns the column names as the file has them
 * @param rows    the rows
 */
public record RowFile(List<String> columns, List<Row> rows) {

    private static final CsvMapper CSV = CsvMapper.builder().enable(CsvParser.Feature.WRAP_AS_ARRAY)
            .enable(CsvParser.Feature.SKIP_EMPTY_LINES).build();
    private static final List<Character> SEPARATORS = List.of(',', ';', '\t');
    private static final Map<Charset, byte[]> MARKS = Map.of(StandardCharsets.UTF_8, new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF},
            StandardCharsets.UTF_16LE, new byte[] {(byte) 0xFF, (byte) 0xFE}, StandardCharsets.UTF_16BE, new byte[] {(byte) 0xFE, (byte) 0xFF});

    /**
     * One row.
     *
     * @param line  the number of its line in the file, from 1
     * @param cells the cells, one for each column
     * @param named the cells of the columns that were asked for, without blanks around them; empty ones are left out
     */
    public record Row(int line, List<String> cells, Map<String, String> named) {

        /** Returns the cell of a column; empty text where there is none. */
        public String cell(String column) {
            return named.getOrDefault(column, "");
        }
    }

    /**
     * A column that a reader of the file asks for.
     *
     * @param name     its name; blanks, hyphens, underscores and capitals do not matter
     * @param others   other names of it
     * @param required whether each row has to have a value
     */
    public record Column(String name, List<String> others, boolean required) {

        private boolean is(String heading) {
            return plain(name).equals(plain(heading)) || others.stream().anyMatch(other -> plain(other).equals(plain(heading)));
        }

        private static String plain(String text) {
            return text.toLowerCase(Locale.ROOT).replaceAll("[\\s_-]", "");
        }
    }

    /**
     * Reads a file.
     *
     * @param wanted the columns that are asked for; others are kept, and mean nothing
     * @throws UnfitRows with every mistake, each with its line and column
     */
    public static RowFile read(Path file, List<Column> wanted) {
        String text = text(file);
        char separator = separator(text);
        List<Row> rows = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        try (MappingIterator<String[]> lines = CSV.readerFor(String[].class)
                .with(CsvSchema.emptySchema().withColumnSeparator(separator)).readValues(text)) {
            if (!lines.hasNext()) {
                throw UnfitRows.of(Problem.of("The file is empty.").at(file.toString()).expected(words(wanted)));
            }
            List<String> columns = Arrays.stream(lines.next()).map(String::strip).toList();
            Map<String, Integer> places = places(file, columns, wanted);
            while (lines.hasNext()) {
                int line = lines.getCurrentLocation().getLineNr();
                rows.add(row(file, line, List.of(lines.next()), columns, places, wanted, problems));
            }
            if (rows.isEmpty()) {
                problems.add(Problem.of("The file has no rows.").at(file.toString()).expected("rows below the column names"));
            }
            if (!problems.isEmpty()) {
                throw new UnfitRows(ProblemReport.of(problems.size() + (problems.size() == 1 ? " row" : " rows")
                        + " can't be used; nothing was changed", problems));
            }
            return new RowFile(columns, rows);
        } catch (JsonProcessingException malformed) {
            int line = malformed.getLocation() == null ? 1 : malformed.getLocation().getLineNr();
            throw UnfitRows.of(Problem.of("The file is not valid CSV.").at(file + ":" + line)
                    .actual(malformed.getOriginalMessage().lines().findFirst().orElse(""))
                    .fix("close the quote, or double a quote inside a quoted cell"));
        } catch (IOException failure) {
            throw unreadable(file, failure);
        }
    }

    private static Row row(Path file, int line, List<String> cells, List<String> columns, Map<String, Integer> places,
                           List<Column> wanted, List<Problem> problems) {
        if (cells.size() != columns.size()) {
            problems.add(Problem.of("The row has another number of cells than there are columns.").at(file + ":" + line)
                    .expected(String.valueOf(columns.size())).actual(String.valueOf(cells.size())));
        }
        Map<String, String> named = new LinkedHashMap<>();
        places.forEach((name, place) -> {
            String cell = place < cells.size() ? cells.get(place).strip() : "";
            if (!cell.isEmpty()) {
                named.put(name, cell);
            }
        });
        wanted.stream().filter(column -> column.required() && !named.containsKey(column.name())).forEach(column -> problems.add(
                Problem.of("The row has no value for " + column.name() + ".").at(file + ":" + line + ", column " + columns.get(places.get(column.name())))));
        List<String> all = IntStream.range(0, columns.size()).mapToObj(i -> i < cells.size() ? cells.get(i) : "").toList();
        return new Row(line, all, named);
    }

    private static Map<String, Integer> places(Path file, List<String> columns, List<Column> wanted) {
        Map<String, Integer> places = new LinkedHashMap<>();
        for (Column column : wanted) {
            List<Integer> found = IntStream.range(0, columns.size()).filter(i -> column.is(columns.get(i))).boxed().toList();
            if (found.size() > 1) {
                throw UnfitRows.of(Problem.of("Two columns are " + column.name() + ".").at(file + ":1")
                        .actual(columns.get(found.get(0)) + " and " + columns.get(found.get(1))).fix("rename or remove one of them"));
            }
            if (found.isEmpty() && column.required()) {
                throw UnfitRows.of(Problem.of("There is no column " + column.name() + ".").at(file + ":1").expected(words(wanted))
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

    private static String text(Path file) {
        try {
            byte[] bytes = Files.readAllBytes(file);
            Optional<Map.Entry<Charset, byte[]>> mark = MARKS.entrySet().stream().filter(each -> starts(bytes, each.getValue())).findFirst();
            Charset charset = mark.map(Map.Entry::getKey).orElse(StandardCharsets.UTF_8);
            int start = mark.map(each -> each.getValue().length).orElse(0);
            return charset.newDecoder().decode(ByteBuffer.wrap(bytes, start, bytes.length - start)).toString();
        } catch (CharacterCodingException otherEncoding) {
            throw UnfitRows.of(Problem.of("The file is not in UTF-8.").at(file.toString())
                    .fix("save it as \"CSV UTF-8\"; names with accents would be damaged otherwise"));
        } catch (IOException failure) {
            throw unreadable(file, failure);
        }
    }

    private static boolean starts(byte[] bytes, byte[] mark) {
        return bytes.length >= mark.length && Arrays.equals(Arrays.copyOf(bytes, mark.length), mark);
    }

    private static char separator(String text) {
        String first = text.lines().findFirst().orElse("");
        return SEPARATORS.stream().max((one, other) -> Long.compare(count(first, one), count(first, other)) == 0
                ? SEPARATORS.indexOf(other) - SEPARATORS.indexOf(one) : Long.compare(count(first, one), count(first, other))).orElse(',');
    }

    private static long count(String text, char separator) {
        return text.chars().filter(c -> c == separator).count();
    }

    private static UnfitRows unreadable(Path file, IOException failure) {
        return UnfitRows.of(Problem.of("The file can't be read: " + FileFailure.words(failure) + ".").at(file.toString())
                .fix("give a CSV file that exists"));
    }
}
