package sigma.recipes.contract.check;

import java.util.Map;
import java.util.Set;

/**
 * The values of closed vocabularies in an exchange, by field. Other values are omitted, so that none is secret or personal.
 *
 * @param sent     the values of the request, such as {@code grants[].permission}, or {@code query includeExplorations}
 * @param received the values of the response, such as {@code entries[].permission}
 */
public record UsedValues(Map<String, Set<String>> sent, Map<String, Set<String>> received) {

    /** Copies the maps. */
    public UsedValues {
        sent = Map.copyOf(sent);
        received = Map.copyOf(received);
    }

    /** Returns an instance without values. */
    public static UsedValues none() {
        return new UsedValues(Map.of(), Map.of());
    }
}
