package sigma.recipes.file;

import java.util.List;

/**
 * A description of a table in a file.
 *
 * @param columns the names of its columns in their order; empty for JSON without rows
 * @param rows    the number of rows, without the line of names
 */
public record Table(List<String> columns, long rows) {

    /** Makes the columns unmodifiable. */
    public Table {
        columns = List.copyOf(columns);
    }
}
