package sigma.recipes.runbook.journal;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How to find out whether a write was carried out whose response was lost. A value is {@code /field}, a JSON pointer into
 * what was sent, or any other text, which stands for itself.
 */
sealed interface LookUp permits LookUp.Row, LookUp.EveryRow, LookUp.Harmless, LookUp.ByHand {

    /** Returns whether the write may be sent again, although the first request may still be in work. */
    boolean repeatable();

    /**
     * What was created is a row of a list.
     *
     * @param list    the operation that lists such things; it takes the path parameters of the write
     * @param query   query parameters and their values
     * @param where   fields of a row and the values that they must have, ignoring case
     * @param created the field with the time of creation, which tells it from an older thing; empty if the values are unique
     * @param late    whether the list shows new things late, so that a missing row is no evidence for a while
     */
    record Row(String list, Map<String, String> query, Map<String, String> where, String created, boolean late) implements LookUp {

        /** The API refuses a second thing where they are unique. */
        @Override
        public boolean repeatable() {
            return created.isEmpty();
        }

        /** Returns a search in a list. */
        static Row in(String list) {
            return new Row(list, Map.of(), Map.of(), "createdAt", false);
        }

        /** Returns the same search with a query parameter. */
        Row asking(String name, String value) {
            return new Row(list, with(query, name, value), where, created, late);
        }

        /** Returns the same search with a field of the row. */
        Row where(String field, String value) {
            return new Row(list, query, with(where, field, value), created, late);
        }

        /** Returns the same search for a thing that is unique, so that its time does not matter. */
        Row unique() {
            return new Row(list, query, where, "", late);
        }

        /** Returns the same search in a list that shows new things late. */
        Row listedLate() {
            return new Row(list, query, where, created, true);
        }
    }

    /** To send it again changes nothing, or makes new once more what is to be new. */
    record Harmless() implements LookUp {

        @Override
        public boolean repeatable() {
            return true;
        }
    }

    /**
     * Each item of what was sent is a row of a list.
     *
     * @param items the pointer to the items
     * @param list  the operation that lists them; it takes the path parameters of the write
     * @param where fields of a row, and the pointers into an item to the values that they must have; one that the item
     *              lacks does not count
     */
    record EveryRow(String items, String list, Map<String, String> where) implements LookUp {

        @Override
        public boolean repeatable() {
            return true;
        }
    }

    /**
     * The API has no key by which it could be found.
     *
     * @param check what a person is to check, as an imperative sentence
     */
    record ByHand(String check) implements LookUp {

        @Override
        public boolean repeatable() {
            return false;
        }
    }

    private static Map<String, String> with(Map<String, String> map, String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(map);
        more.put(name, value);
        return more;
    }
}
