package sigma.recipes.file;

import java.util.List;

/**
 * What was found in a file that holds a table.
 *
 * @param columns the names of its columns in their order; empty for JSON without rows, which names none
 * @param rows    how many rows it has, without the line of names
 */
public record Table(List<String> columns, long rows) {

    /** Makes the columns unmodifiable. */
    public Table {
        columns = List.copyOf(columns);
    }
}
