package sigma.recipes.sandbox.resource;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.stream.Collectors;
import sigma.recipes.sandbox.call.Call;
import sigma.recipes.sandbox.store.Entity;

/**
 * Which rows the lists of a resource have, and how each is shown.
 *
 * @param found   finds the rows; empty for all entities of the parent
 * @param view    shows a row
 * @param filters the filters by query parameters
 */
record ResourceRows(Optional<Function<Call, NavigableMap<Long, Entity>>> found, BiFunction<Call, Entity, JsonNode> view,
                    List<Filter> filters) {

    static final ResourceRows ALL = new ResourceRows(Optional.empty(), (call, row) -> row.fields(), List.of());

    /**
     * A filter by a query parameter.
     *
     * @param parameter the parameter
     * @param matches   whether a row matches its value
     */
    record Filter(String parameter, BiPredicate<Entity, String> matches) {

        /** Returns the filter of rows whose fields, joined by spaces, contain the value, ignoring case. */
        static Filter search(String parameter, List<String> fields) {
            return new Filter(parameter, (row, part) -> fields.stream().map(row::text).collect(Collectors.joining(" "))
                    .toLowerCase(Locale.ROOT).contains(part.toLowerCase(Locale.ROOT)));
        }

        /** Returns the filter of rows whose field of the same name has the value. */
        static Filter selection(String parameter) {
            return new Filter(parameter, (row, value) -> row.text(parameter).equals(value));
        }
    }

    ResourceRows foundBy(Function<Call, NavigableMap<Long, Entity>> other) {
        return new ResourceRows(Optional.of(other), view, filters);
    }

    ResourceRows shownAs(BiFunction<Call, Entity, JsonNode> other) {
        return new ResourceRows(found, other, filters);
    }

    ResourceRows filteredBy(Filter filter) {
        List<Filter> more = new ArrayList<>(filters);
        more.add(filter);
        return new ResourceRows(found, view, List.copyOf(more));
    }
}
