package sigma.recipes.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.function.UnaryOperator;

/**
 * A change of the API that one organization shows, for proving that the checks bite. It is made after the sandbox has
 * checked its own answer, so that it is never mistaken for a defect of the sandbox.
 */
public sealed interface ApiChange {

    /** Returns the operation that is changed. */
    String operationId();

    /**
     * A field of an answer is gone.
     *
     * @param operationId the operation
     * @param path        the field, such as {@code entries[].memberType}
     */
    record FieldGone(String operationId, String path) implements ApiChange {
    }

    /**
     * A field of an answer has another name.
     *
     * @param operationId the operation
     * @param path        the field, such as {@code email}
     * @param name        its new name
     */
    record FieldRenamed(String operationId, String path, String name) implements ApiChange {
    }

    /**
     * A field of an answer has another value, of another type perhaps.
     *
     * @param operationId the operation
     * @param path        the field
     * @param change      what becomes of the value
     */
    record FieldChanged(String operationId, String path, UnaryOperator<JsonNode> change) implements ApiChange {
    }

    /**
     * A success has another status.
     *
     * @param operationId the operation
     * @param status      the new status
     */
    record OtherStatus(String operationId, int status) implements ApiChange {
    }

    /**
     * A list answers without its envelope.
     *
     * @param operationId the operation
     */
    record BareArray(String operationId) implements ApiChange {
    }

    /**
     * Every page names a next page, the last one too.
     *
     * @param operationId the operation
     */
    record EndlessPages(String operationId) implements ApiChange {
    }

    /**
     * The last entry of every page but the last is missing.
     *
     * @param operationId the operation
     */
    record EntryLost(String operationId) implements ApiChange {
    }

    /**
     * The last entry of every page stands there twice.
     *
     * @param operationId the operation
     */
    record EntryTwice(String operationId) implements ApiChange {
    }

    /**
     * A write is answered as if it had been done, and nothing is done.
     *
     * @param operationId the operation
     */
    record WriteNotMade(String operationId) implements ApiChange {
    }

    /**
     * An answer has another media type.
     *
     * @param operationId the operation
     * @param mediaType   the new one
     */
    record OtherMediaType(String operationId, String mediaType) implements ApiChange {
    }

    /**
     * A JSON answer ends in the middle.
     *
     * @param operationId the operation
     */
    record CutShort(String operationId) implements ApiChange {
    }

    /** A change of what the API answers where it refuses; all others change its successes. */
    sealed interface OfRefusals extends ApiChange {
    }

    /**
     * A field of a refusal is gone.
     *
     * @param operationId the operation
     * @param path        the field, such as {@code requestId}
     */
    record RefusalFieldGone(String operationId, String path) implements OfRefusals {
    }

    /**
     * A refusal has another status.
     *
     * @param operationId the operation
     * @param status      the new status
     */
    record RefusalStatus(String operationId, int status) implements OfRefusals {
    }
}
