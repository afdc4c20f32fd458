package sigma.recipes.steps.value;

import java.util.Optional;

/**
 * A source from which documents get their data.
 *
 * @param table      the path of a table; empty for everything in the connection
 * @param connection the name of the connection
 */
public record DataSource(Optional<String> table, String connection) {
}
