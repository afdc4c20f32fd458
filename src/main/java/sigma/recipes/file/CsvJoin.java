package sigma.recipes.file;

import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.SequenceWriter;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import sigma.recipes.text.Sha256;

/**
 * Joins parts of a table under one line of column names. Each part starts with the last row of the previous part, so that
 * missing and duplicate rows between parts are detected. One row is in memory at a time.
 */
public final class CsvJoin implements AutoCloseable {

    private static final CsvMapper CSV = CsvMapper.builder().enable(CsvParser.Feature.WRAP_AS_ARRAY).build();

    private final NewFile target;
    private DigestOutputStream bytes;
    private SequenceWriter writer;
    private String[] columns;
    private String[] last;
    private long rows;

    private CsvJoin(NewFile target) throws IOException {
        this.target = target;
        begin();
    }

    private void begin() throws IOException {
        OutputStream file = Files.newOutputStream(target.part());
        bytes = new DigestOutputStream(file, Sha256.digest());
        writer = CSV.writer(CsvSchema.emptySchema().withLineSeparator("\n")).writeValues(bytes);
    }

    /**
     * Begins the table.
     *
     * @throws FileNotWritable if an I/O error occurs
     */
    public static CsvJoin into(NewFile target) {
        try {
            return new CsvJoin(target);
        } catch (IOException failure) {
            throw FileNotWritable.because(target.target(), failure);
        }
    }

    /**
     * Restarts the table, without rows and columns.
     *
     * @throws FileNotWritable if an I/O error occurs
     */
    public void restart() {
        close();
        columns = null;
        last = null;
        rows = 0;
        try {
            begin();
        } catch (IOException failure) {
            throw FileNotWritable.because(target.target(), failure);
        }
    }

    /** Returns the number of rows so far. */
    public long rows() {
        return rows;
    }

    /** Returns the names of the columns; empty before the first part. */
    public List<String> columns() {
        return columns == null ? List.of() : List.of(columns);
    }

    /** Returns whether a part starts with the last row and has the same columns. */
    public boolean continues(Path part) {
        if (last == null) {
            return true;
        }
        try (MappingIterator<String[]> read = CSV.readerFor(String[].class).readValues(part.toFile())) {
            return Arrays.equals(columns, read.next()) && read.hasNext() && Arrays.equals(last, read.next());
        } catch (IOException failure) {
            throw FileNotWritable.because(target.target(), failure);
        }
    }

    /**
     * Adds the rows of a part.
     *
     * @param part     a table with a line of column names
     * @param overlaps whether its first row is already in the table
     * @return the number of added rows
     * @throws FileNotWritable if an I/O error occurs
     */
    public long add(Path part, boolean overlaps) {
        long before = rows;
        try (MappingIterator<String[]> read = CSV.readerFor(String[].class).readValues(part.toFile())) {
            String[] names = read.next();
            if (columns == null) {
                columns = names;
                writer.write(names);
            }
            if (overlaps && read.hasNext()) {
                read.next();
            }
            while (read.hasNext()) {
                last = read.next();
                writer.write(last);
                rows++;
            }
            return rows - before;
        } catch (IOException failure) {
            throw FileNotWritable.because(target.target(), failure);
        }
    }

    /**
     * Ends the table.
     *
     * @return the SHA-256 of the file
     * @throws FileNotWritable if an I/O error occurs
     */
    public String finish() {
        close();
        return HexFormat.of().formatHex(bytes.getMessageDigest().digest());
    }

    @Override
    public void close() {
        try {
            writer.close();
        } catch (IOException failure) {
            throw FileNotWritable.because(target.target(), failure);
        }
    }
}
