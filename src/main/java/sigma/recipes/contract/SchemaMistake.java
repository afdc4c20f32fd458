package sigma.recipes.contract;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/**
 * One place where a value departs from its schema.
 *
 * @param keyword  the keyword that is broken, such as {@code enum}; {@code nullable} for null where it may not be
 * @param path     the steps from the value's root to the place
 * @param expected what the schema asks for, as alternatives
 * @param value    what is there; a missing node where nothing is
 * @param assumed  whether the constraint is marked as assumed
 */
record SchemaMistake(String keyword, List<String> path, List<String> expected, JsonNode value, boolean assumed) {

    String expectedPhrase() {
        if (keyword.equals("enum") && expected.size() > 1) {
            return "one of " + String.join(", ", expected);
        }
        return String.join(" or ", expected);
    }
}
