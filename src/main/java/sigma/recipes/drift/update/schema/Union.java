package sigma.recipes.drift.update.schema;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import sigma.recipes.drift.schema.Schemas;

/**
 * A union as it stands in our files.
 *
 * @param beside   what is said beside it, for all branches
 * @param keyword  oneOf or anyOf
 * @param branches as they stand
 */
record Union(List<JsonNode> beside, String keyword, List<JsonNode> branches) {

    private static final String ALL_OF = "allOf";

    /** Reads a schema; nothing where it is put together in a way that cannot be kept. */
    static Optional<Union> of(JsonNode node) {
        Optional<String> own = Schemas.UNIONS.stream().filter(node::has).findFirst();
        if (own.isPresent()) {
            return Optional.of(new Union(List.of(), own.get(), elements(node.get(own.get()))));
        }
        List<JsonNode> parts = elements(node.path(ALL_OF));
        List<JsonNode> unions = parts.stream().filter(part -> Schemas.UNIONS.stream().anyMatch(part::has)).toList();
        if (unions.size() != 1) {
            return parts.isEmpty() ? Optional.of(new Union(List.of(), "oneOf", List.of(node))) : Optional.empty();
        }
        return of(unions.get(0)).map(union -> new Union(
                parts.stream().filter(part -> part != unions.get(0)).toList(), union.keyword(), union.branches()));
    }

    private static List<JsonNode> elements(JsonNode array) {
        List<JsonNode> elements = new ArrayList<>();
        array.forEach(elements::add);
        return elements;
    }
}
