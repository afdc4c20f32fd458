package sigma.recipes.file;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;

/** Opens a spreadsheet and reads all of its sheets row by row before its file gets its name. */
public final class SpreadsheetCheck {

    /** The maximum number of rows of a sheet, including the column names. */
    private static final int MOST_ROWS = 1_048_576;
    /** The library keeps the shared strings in memory. */
    private static final long MOST_TEXT = 200L << 20;
    private static final String TEXTS = "xl/sharedStrings.xml";

    private SpreadsheetCheck() {
    }

    /**
     * Checks a spreadsheet.
     *
     * @return the table on each of its sheets; empty for a file of more than 200 MB, of which only the ends are checked
     * @throws UnexpectedContent    if it cannot be read, or a sheet is full, so that rows may be missing
     * @throws FileNotWritable if an I/O error occurs
     */
    public static Optional<List<Table>> of(NewFile file) {
        if (!FileSignature.XLSX.check(file)) {
            return Optional.empty();
        }
        try {
            return tooMuchText(file) ? Optional.empty() : Optional.of(tables(file));
        } catch (UnexpectedContent full) {
            throw full;
        } catch (IOException | RuntimeException malformed) {
            // The library has many exceptions for malformed files.
            throw UnexpectedContent.of(file.target(), "The file can't be opened as a spreadsheet", "", "sheets with rows of cells",
                    String.valueOf(malformed.getMessage()).lines().findFirst().orElse("something else"));
        }
    }

    /**
     * Returns the rows of the first sheet as text, for small files.
     *
     * @throws IOException if the file cannot be read
     */
    public static List<List<String>> rows(NewFile file) throws IOException {
        try (ReadableWorkbook book = new ReadableWorkbook(file.part().toFile()); Stream<Row> rows = book.getFirstSheet().openStream()) {
            List<Row> all = rows.toList();
            int width = all.isEmpty() ? 0 : all.get(0).getCellCount();
            return all.stream().map(row -> IntStream.range(0, width).mapToObj(column -> text(row, column)).toList()).toList();
        }
    }

    private static boolean tooMuchText(NewFile file) throws IOException {
        try (ZipFile zip = new ZipFile(file.part().toFile())) {
            ZipEntry texts = zip.getEntry(TEXTS);
            return texts != null && texts.getSize() > MOST_TEXT;
        }
    }

    private static List<Table> tables(NewFile file) throws IOException {
        try (ReadableWorkbook book = new ReadableWorkbook(file.part().toFile()); Stream<Sheet> sheets = book.getSheets()) {
            List<Table> tables = new ArrayList<>();
            for (Sheet sheet : (Iterable<Sheet>) sheets::iterator) {
                tables.add(table(file, sheet));
            }
            if (tables.isEmpty()) {
                throw UnexpectedContent.of(file.target(), "The spreadsheet has no sheet", "", "a sheet for each element", "none");
            }
            return tables;
        }
    }

    private static Table table(NewFile file, Sheet sheet) throws IOException {
        try (Stream<Row> rows = sheet.openStream()) {
            Iterator<Row> each = rows.iterator();
            List<String> columns = List.of();
            if (each.hasNext()) {
                Row names = each.next();
                columns = IntStream.range(0, names.getCellCount()).mapToObj(column -> text(names, column)).toList();
            }
            long count = 0;
            while (each.hasNext()) {
                each.next();
                count++;
            }
            if (count + 1 >= MOST_ROWS) {
                throw UnexpectedContent.of(file.target(), "The sheet has no room for another row, so rows may be missing",
                        "sheet " + sheet.getName(), "fewer than " + MOST_ROWS + " rows; export more than that as CSV",
                        String.valueOf(count + 1));
            }
            return new Table(columns, count);
        }
    }

    private static String text(Row row, int column) {
        return row.getOptionalCell(column).map(Cell::getText).orElse("");
    }
}
