package sigma.recipes.contract.finding;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;

/**
 * One way in which an exchange departs from the contract.
 *
 * @param kind        what it means for the run
 * @param id          the stable dotted id, such as {@code response.body.enum}
 * @param operationId the operation, or empty text where the request fits none
 * @param pointer     the JSON pointer of the place inside body or parameters, such as {@code /entries/3/permission};
 *                    empty text for the whole
 * @param place       the place as people write it, such as {@code entries[3].permission} or {@code query limit}
 * @param expected    what the contract asks for, as a phrase: {@code one of "view", "edit"}
 * @param actual      what came, shortened and masked: {@code "own"}, {@code missing}
 * @param value       the offending value itself where there is one, for callers that word their own message
 */
public record Finding(Kind kind, String id, String operationId, String pointer, String place, String expected,
                      String actual, Optional<JsonNode> value) {

    /** What a finding means for the run that met it. */
    public enum Kind {
        /** The contract is broken: the step fails. */
        VIOLATION,
        /** Something that the contract does not know. It is recorded, and the run continues. */
        ADDITIVE,
        /** A real organization contradicts what we marked as assumed: recorded apart. */
        ASSUMPTION_REFUTED,
        /** A real organization departs from the contract in a way that is known, and let through for a while. */
        KNOWN
    }

    /** Returns the place without row numbers, such as {@code entries[].permission}. */
    public String generalPlace() {
        return place.replaceAll("\\[\\d+]", "[]");
    }
}
