package sigma.recipes.runbook.journal;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How to find out whether a write was carried out whose answer was lost. A value is {@code /field}, a JSON pointer into what
 * was sent, or any other text, which stands for itself.
 */
sealed interface LookUp permits LookUp.Row, LookUp.EveryRow, LookUp.ByHand {

    /**
     * What was created is a row of a list.
     *
     * @param list    the operation that lists such things; it takes the path parameters of the write
     * @param query   query parameters and their values
     * @param where   fields of a row and the values that they must have, whatever their case
     * @param created the field with the time of creation, which tells it from an older thing; empty if the values are unique
     * @param detail  the operation that returns the same as the write; empty if the row does
     * @param id      the path parameter of {@code detail}
     * @param idField the field of the row with its value
     */
    record Row(String list, Map<String, String> query, Map<String, String> where, String created, String detail, String id,
               String idField) implements LookUp {

        /** Returns a search in a list. */
        static Row in(String list) {
            return new Row(list, Map.of(), Map.of(), "createdAt", "", "", "");
        }

        /** Returns the same search with a query parameter. */
        Row asking(String name, String value) {
            return new Row(list, with(query, name, value), where, created, detail, id, idField);
        }

        /** Returns the same search with a field of the row. */
        Row where(String field, String value) {
            return new Row(list, query, with(where, field, value), created, detail, id, idField);
        }

        /** Returns the same search for a thing that is unique, so that its time does not matter. */
        Row unique() {
            return new Row(list, query, where, "", detail, id, idField);
        }

        /** Returns the same search, whose answer comes from another operation. */
        Row detailedBy(String operation, String parameter, String field) {
            return new Row(list, query, where, created, operation, parameter, field);
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
    }

    /**
     * The API has no key by which it could be found.
     *
     * @param check what a person is to check, as an imperative sentence
     */
    record ByHand(String check) implements LookUp {
    }

    private static Map<String, String> with(Map<String, String> map, String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(map);
        more.put(name, value);
        return more;
    }
}
