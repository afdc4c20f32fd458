package sigma.recipes.client.connection;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The path of a database, schema or table in a connection.
 *
 * @param names the names in the data platform, from the top; empty for the whole connection
 */
public record CatalogPath(List<String> names) {

    /** A name in double quotes, in which two stand for one; or a name without quotes, dots and outer blanks. */
    private static final Pattern NAME = Pattern.compile("\\s*(?:\"((?:[^\"]|\"\")+)\"|([^\".\\s](?:[^\".]*[^\".\\s])?))\\s*(?:\\.|$)");
    private static final Pattern PLAIN = Pattern.compile("[^\".\\s]+(?: [^\".\\s]+)*");

    /** Copies the names. */
    public CatalogPath {
        names = List.copyOf(names);
    }

    /**
     * Parses a path such as {@code SALES.ORDERS}; a name that contains a dot is in double quotes, as in SQL.
     *
     * @throws IllegalArgumentException if it is not a path
     */
    public static CatalogPath of(String text) {
        List<String> names = new ArrayList<>();
        Matcher matcher = NAME.matcher(text);
        int end = 0;
        while (end < text.length() && matcher.find(end) && matcher.start() == end) {
            names.add(matcher.group(1) == null ? matcher.group(2) : matcher.group(1).replace("\"\"", "\""));
            end = matcher.end();
        }
        if (names.isEmpty() || end < text.length() || text.endsWith(".")) {
            throw new IllegalArgumentException("\"" + text + "\" is not a path such as SALES.ORDERS");
        }
        return new CatalogPath(names);
    }

    /** Returns whether this path is {@code above} or below it. */
    public boolean within(CatalogPath above) {
        return names.size() >= above.names.size() && names.subList(0, above.names.size()).equals(above.names);
    }

    /** Returns this path and those of what contains it, top first. */
    public List<CatalogPath> downwards() {
        return IntStream.rangeClosed(1, names.size()).mapToObj(depth -> new CatalogPath(names.subList(0, depth))).toList();
    }

    /** Returns the number of names. */
    public int depth() {
        return names.size();
    }

    /** Returns the path in the form that {@link #of} parses. */
    @Override
    public String toString() {
        return names.stream().map(name -> PLAIN.matcher(name).matches() ? name : '"' + name.replace("\"", "\"\"") + '"')
                .collect(Collectors.joining("."));
    }
}
