package sigma.recipes.file;

import com.fasterxml.jackson.databind.SequenceWriter;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;

/** Writes a table as CSV, with one row in memory at a time, before its file gets its name. */
public final class TableWriter implements AutoCloseable {

    private static final CsvMapper CSV = new CsvMapper();

    private final NewFile file;
    private final SequenceWriter rows;
    private final int cells;
    private long written;

    /**
     * Begins a table with a line of column names.
     *
     * @throws FileNotWritable if an I/O error occurs
     */
    public TableWriter(NewFile file, List<String> columns) {
        this.file = file;
        this.cells = columns.size();
        try {
            rows = CSV.writer().writeValues(Files.newBufferedWriter(file.part(), StandardCharsets.UTF_8));
            rows.write(columns);
        } catch (IOException failure) {
            throw FileNotWritable.because(file.target(), failure);
        }
    }

    /**
     * Writes one row.
     *
     * @throws FileNotWritable          if an I/O error occurs
     * @throws IllegalArgumentException if the number of cells differs from that of the columns
     */
    public void write(List<String> row) {
        if (row.size() != cells) {
            throw new IllegalArgumentException("A row has " + row.size() + " cells, and the table " + cells + " columns");
        }
        try {
            rows.write(row);
            written++;
        } catch (IOException failure) {
            throw FileNotWritable.because(file.target(), failure);
        }
    }

    /** Returns the number of written rows, without the line of column names. */
    public long written() {
        return written;
    }

    /**
     * Flushes the table.
     *
     * @throws FileNotWritable if an I/O error occurs
     */
    @Override
    public void close() {
        try {
            rows.close();
        } catch (IOException failure) {
            throw FileNotWritable.because(file.target(), failure);
        }
    }
}
