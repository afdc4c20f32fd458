package sigma.recipes.runbook.journal;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How to determine whether a write with a lost response was carried out. A value is {@code /field}, a JSON pointer into the
 * request, or any other literal text.
 */
sealed interface LookUp permits LookUp.Row, LookUp.EveryRow, LookUp.Version, LookUp.Harmless, LookUp.ByHand {

    /** Returns whether the write may be repeated although the first request may still be in progress. */
    boolean repeatable();

    /**
     * The created object is a row of a list.
     *
     * @param list    the listing operation; it takes the path parameters of the write
     * @param query   query parameters and their values
     * @param where   the required values of the row's fields, or of pointers into the row, ignoring case
     * @param created the field with the time of creation, which distinguishes the row from older ones; empty if the values
     *     are unique
     * @param late    whether the list shows new objects with a delay, so that a missing row is no evidence for a while
     * @param folder  the pointer to the id of the folder that contains the object; empty if it is in no folder, or {@code where}
     *     includes it
     */
    record Row(String list, Map<String, String> query, Map<String, String> where, String created, boolean late, String folder)
            implements LookUp {

        /** If the values are unique, the API refuses a second object. */
        @Override
        public boolean repeatable() {
            return created.isEmpty();
        }

        /** Returns a search in a list. */
        static Row in(String list) {
            return new Row(list, Map.of(), Map.of(), "createdAt", false, "");
        }

        /** Returns the same search with a query parameter. */
        Row asking(String name, String value) {
            return new Row(list, with(query, name, value), where, created, late, folder);
        }

        /** Returns the same search with a field of the row. */
        Row where(String field, String value) {
            return new Row(list, query, with(where, field, value), created, late, folder);
        }

        /** Returns the same search for a unique object, regardless of its time. */
        Row unique() {
            return new Row(list, query, where, "", late, folder);
        }

        /** Returns the same search in a list that shows new objects with a delay. */
        Row listedLate() {
            return new Row(list, query, where, created, true, folder);
        }

        /** Returns the same search for a file in a folder. */
        Row inFolder(String pointer) {
            return new Row(list, query, where, created, late, pointer);
        }
    }

    /** Repeating the write changes nothing, or renews a result again. */
    record Harmless() implements LookUp {

        @Override
        public boolean repeatable() {
            return true;
        }
    }

    /**
     * Each item of the request is a row of a list.
     *
     * @param items the pointer to the items
     * @param list  the operation that lists them; it takes the path parameters of the write
     * @param where the fields of a row, and pointers to their required values in an item; absent values are ignored
     */
    record EveryRow(String items, String list, Map<String, String> where) implements LookUp {

        @Override
        public boolean repeatable() {
            return true;
        }
    }

    /**
     * The write publishes a version of a document.
     *
     * @param reading the operation that reads the document; it takes the path parameters of the write
     * @param number  the field of its response with the number of the latest version, also in the values before the write
     * @param check   what a person has to check if others have changed the document as well, as an imperative sentence
     */
    record Version(String reading, String number, String check) implements LookUp {

        /** A repeated write publishes another version. */
        @Override
        public boolean repeatable() {
            return false;
        }
    }

    /**
     * The API offers no way to find the object.
     *
     * @param check what a person has to check, as an imperative sentence
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
