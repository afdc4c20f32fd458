package sigma.recipes.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/**
 * A mutation of the API of one organization, which shows that checks and scenarios detect it. Responses are changed after the
 * sandbox has checked them, so a mutation is never mistaken for a defect of the sandbox.
 */
public sealed interface ApiMutation {

    /** Returns the operation that is changed. */
    String operationId();

    /** Returns a mutation that removes a field of a success, such as {@code entries[].memberType}. */
    static ApiMutation gone(String operationId, String path) {
        return changed(operationId, path, value -> MissingNode.getInstance());
    }

    /** Returns a mutation that renames a field of a success. */
    static ApiMutation renamed(String operationId, String path, String name) {
        int end = path.lastIndexOf('.');
        String field = path.substring(end + 1);
        return changed(operationId, path.substring(0, Math.max(0, end)), object -> {
            ((ObjectNode) object).set(name, ((ObjectNode) object).remove(field));
            return object;
        });
    }

    /** Returns a mutation that changes a part of a success; see {@link Body}. */
    static ApiMutation changed(String operationId, String path, UnaryOperator<JsonNode> change) {
        return new Body(operationId, Of.SUCCESS, path, change);
    }

    /** The responses that a mutation changes. */
    enum Of {
        /** Responses with a status below 400. */
        SUCCESS,
        /** Responses with a status from 400 on. */
        REFUSAL;

        private static final int FIRST_REFUSAL = 400;

        static Of ofStatus(int status) {
            return status < FIRST_REFUSAL ? SUCCESS : REFUSAL;
        }
    }

    /** A change of responses. */
    sealed interface OfResponses extends ApiMutation {

        /** Returns which responses are changed. */
        Of of();
    }

    /**
     * Changes or removes a part of the body of a response.
     *
     * @param operationId the operation
     * @param of          which responses
     * @param path        the part, such as {@code entries[].memberType}, or {@code entries[]} for every entry; empty text for
     *     the whole body
     * @param change      returns the new value; a missing node removes the field
     */
    public record Body(String operationId, Of of, String path, UnaryOperator<JsonNode> change) implements OfResponses {
    }

    /**
     * Changes the status of a response.
     *
     * @param operationId the operation
     * @param from        the status of the responses that are changed
     * @param to          the new status
     */
    record Status(String operationId, int from, int to) implements OfResponses {

        @Override
        public Of of() {
            return Of.ofStatus(from);
        }
    }

    /**
     * Changes the media type of a success.
     *
     * @param operationId the operation
     * @param mediaType   the new one; empty text for none
     */
    record MediaType(String operationId, String mediaType) implements OfResponses {

        @Override
        public Of of() {
            return Of.SUCCESS;
        }
    }

    /**
     * Truncates a success.
     *
     * @param operationId the operation
     */
    record CutShort(String operationId) implements OfResponses {

        @Override
        public Of of() {
            return Of.SUCCESS;
        }
    }

    /**
     * Replaces the file of a success; a response without a file remains unchanged.
     *
     * @param operationId the operation
     * @param content     the other file, in base64
     */
    record OtherFile(String operationId, String content) implements OfResponses {

        @Override
        public Of of() {
            return Of.SUCCESS;
        }
    }

    /**
     * Replaces text in the file of a success, in a spreadsheet on its first sheet; a response without a file remains unchanged.
     *
     * @param operationId the operation
     * @param found       the text whose first occurrence is replaced
     * @param replacement its replacement; {@code $1} for a group
     */
    record FileText(String operationId, Pattern found, String replacement) implements OfResponses {

        @Override
        public Of of() {
            return Of.SUCCESS;
        }
    }

    /**
     * Returns a success instead of a refusal, and does nothing.
     *
     * @param operationId the operation
     * @param from        the status of the refusals that become successes
     * @param body        the response
     */
    record AcceptedError(String operationId, int from, JsonNode body) implements OfResponses {

        @Override
        public Of of() {
            return Of.REFUSAL;
        }
    }

    /**
     * Acknowledges a write without carrying it out.
     *
     * @param operationId the operation
     */
    record AcknowledgedWrite(String operationId) implements ApiMutation {
    }

    /**
     * Ignores a query parameter, or a field of the request's body.
     *
     * @param operationId the operation
     * @param name        the parameter, such as {@code limit}
     */
    record ParameterIgnored(String operationId, String name) implements ApiMutation {
    }

    /**
     * Sets a query parameter to the same value in every request, whether it was sent or not.
     *
     * @param operationId the operation
     * @param name        the parameter
     * @param value       the value
     */
    record ParameterFixed(String operationId, String name, String value) implements ApiMutation {
    }

    /**
     * Sets a field of the request's body to the same value in every request.
     *
     * @param operationId the operation
     * @param path        the field, such as {@code grants[].permission}; a request without it remains unchanged
     * @param value       the value
     */
    record FieldFixed(String operationId, String path, JsonNode value) implements ApiMutation {
    }

    /**
     * Skips authentication: postToken accepts every client and secret, another operation every token.
     *
     * @param operationId the operation
     */
    record Unauthenticated(String operationId) implements ApiMutation {
    }
}
