package sigma.recipes.steps.record;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;

/** The list that a scenario read last, whatever its entries are. */
public final class ReadList {

    private static final int READINGS = 3;

    private Supplier<List<Row>> reader = List::of;
    private List<Row> rows = List.of();

    private record Row(Object id, String name, String kind) {
    }

    /**
     * Reads a list.
     *
     * @param list reads it, and reads it again where entries may have moved from one page to the next
     * @param id   returns the id of an entry
     * @param name returns the name of an entry
     */
    public <T> void read(Supplier<List<T>> list, Function<T, ?> id, Function<T, String> name) {
        read(list, id, name, entry -> "");
    }

    /**
     * Reads a list whose entries differ in kind, such as shared and private bookmarks.
     *
     * @param list reads it, and reads it again where entries may have moved from one page to the next
     * @param id   returns the id of an entry
     * @param name returns the name of an entry
     * @param kind returns the kind of an entry, in the words of a sentence
     */
    public <T> void read(Supplier<List<T>> list, Function<T, ?> id, Function<T, String> name, Function<T, String> kind) {
        reader = () -> list.get().stream().map(entry -> new Row(id.apply(entry), name.apply(entry), kind.apply(entry))).toList();
        rows = reader.get();
    }

    /** Returns the names of its entries, in order. */
    public List<String> names() {
        return rows.stream().map(Row::name).toList();
    }

    /** Returns the names of its entries of a kind, in order; all entries, if the list does not distinguish kinds. */
    public List<String> names(String kind) {
        return rows.stream().filter(row -> row.kind().isEmpty() || row.kind().equals(kind)).map(Row::name).toList();
    }

    /** Returns whether an entry has the id. */
    public boolean has(Object id) {
        return rows.stream().map(Row::id).anyMatch(id::equals);
    }

    /**
     * Returns the names of the entries that it has more than once.
     *
     * @param changes whether other people may add or remove an entry while its pages are read; the list is then read again before
     *                an entry counts
     */
    public List<String> twice(boolean changes) {
        List<String> twice = repeated();
        for (int again = 1; changes && again < READINGS && !twice.isEmpty(); again++) {
            rows = reader.get();
            twice = repeated();
        }
        return twice;
    }

    private List<String> repeated() {
        Set<Object> seen = new HashSet<>();
        return rows.stream().filter(row -> !seen.add(row.id())).map(Row::name).distinct().toList();
    }
}
