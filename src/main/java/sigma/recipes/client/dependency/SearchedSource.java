package sigma.recipes.client.dependency;

import java.util.Optional;
import java.util.regex.Pattern;
import sigma.recipes.client.model.ConnectionId;

/** A table or connection, as it appears in the sources of documents. */
public final class SearchedSource {

    private static final String CUSTOM_SQL = "custom SQL";

    private final ConnectionId connection;
    private final Optional<String> inode;
    private final Pattern mention;

    private SearchedSource(ConnectionId connection, Optional<String> inode, Pattern mention) {
        this.connection = connection;
        this.inode = inode;
        this.mention = mention;
    }

    /** Returns a source that matches everything from a connection. */
    static SearchedSource of(ConnectionId connection) {
        return new SearchedSource(connection, Optional.empty(), Pattern.compile(""));
    }

    /**
     * Returns a source that matches a table, and custom SQL that contains its name as a whole word.
     *
     * @param inode the id of the table
     * @param name  its name in its schema
     */
    static SearchedSource table(ConnectionId connection, String inode, String name) {
        return new SearchedSource(connection, Optional.of(inode), Pattern.compile("(?<![\\p{L}\\p{N}_])" + Pattern.quote(name)
                + "(?![\\p{L}\\p{N}_])", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE));
    }

    /** Returns in words how an entry depends on this source; empty if it does not. */
    Optional<String> reachedBy(SourceEntry entry) {
        if (entry.definition() != null) {
            return Optional.of(CUSTOM_SQL).filter(sql -> connection.value().equals(entry.connection())
                    && mention.matcher(entry.definition()).find());
        }
        boolean reached = inode.isPresent() ? inode.get().equals(entry.inode()) : connection.value().equals(entry.connection());
        return Optional.of(entry.type() + " " + entry.name()).filter(words -> reached);
    }
}
