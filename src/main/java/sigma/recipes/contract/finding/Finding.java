package sigma.recipes.contract.finding;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;

/**
 * One difference between an exchange and the contract.
 *
 * @param kind        its consequence for the run
 * @param id          the stable dotted id, such as {@code response.body.enum}
 * @param operationId the operation; empty text if the request matches none
 * @param pointer     the JSON pointer of the place inside body or parameters, such as {@code /entries/3/permission};
 *                    empty text for the whole
 * @param place       the place as shown to users, such as {@code entries[3].permission} or {@code query limit}
 * @param expected    what the contract expects, as a phrase, such as {@code one of "view", "edit"}
 * @param actual      the actual value, shortened and masked, such as {@code "own"} or {@code missing}
 * @param value       the actual value, if any, for callers with their own messages
 */
public record Finding(Kind kind, String id, String operationId, String pointer, String place, String expected,
                      String actual, Optional<JsonNode> value) {

    /** The consequence of a finding for the run. */
    public enum Kind {
        /** The contract is violated: the step fails. */
        VIOLATION,
        /** An addition to the contract. It is recorded, and the run continues. */
        ADDITIVE,
        /** A real organization contradicts an assumption: recorded separately. */
        ASSUMPTION_REFUTED,
        /** A known deviation of a real organization, accepted until its end date. */
        KNOWN
    }

    /** Returns the place without row numbers, such as {@code entries[].permission}. */
    public String generalPlace() {
        return place.replaceAll("\\[\\d+]", "[]");
    }
}
