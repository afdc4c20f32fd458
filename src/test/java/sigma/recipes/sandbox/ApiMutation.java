package sigma.recipes.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/**
 * A mutation of the API of one organization, for proving that checks and scenarios notice it. Responses are changed after
 * the sandbox has checked them, so a mutation is never mistaken for a defect of the sandbox.
 */
public sealed interface ApiMutation {

    /** Returns the operation that is changed. */
    String operationId();

    /** Returns a change by which a field of a success is gone, such as {@code entries[].memberType}. */
    static ApiMutation gone(String operationId, String path) {
        return changed(operationId, path, value -> MissingNode.getInstance());
    }

    /** Returns a change by which a field of a success has another name. */
    static ApiMutation renamed(String operationId, String path, String name) {
        int end = path.lastIndexOf('.');
        String field = path.substring(end + 1);
        return changed(operationId, path.substring(0, Math.max(0, end)), object -> {
            ((ObjectNode) object).set(name, ((ObjectNode) object).remove(field));
            return object;
        });
    }

    /** Returns a change by which a part of a success is something else; see {@link Body}. */
    static ApiMutation changed(String operationId, String path, UnaryOperator<JsonNode> change) {
        return new Body(operationId, Of.SUCCESS, path, change);
    }

    /** The responses that a change is about. */
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
     * A part of the body of a response is something else, or gone.
     *
     * @param operationId the operation
     * @param of          which responses
     * @param path        the part, such as {@code entries[].memberType}, or {@code entries[]} for every entry; empty text
     *                    for the whole body
     * @param change      what becomes of it; a missing node takes a field away
     */
    public record Body(String operationId, Of of, String path, UnaryOperator<JsonNode> change) implements OfResponses {
    }

    /**
     * A response has another status.
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
     * A success has another media type.
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
     * A success ends in the middle.
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
     * The file of a success is another one; a response without a file remains unchanged.
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
     * The file of a success has another text, a spreadsheet on its first sheet; a response without a file remains unchanged.
     *
     * @param operationId the operation
     * @param found       what is replaced the first time that it occurs
     * @param replacement what it becomes; {@code $1} for a group
     */
    record FileText(String operationId, Pattern found, String replacement) implements OfResponses {

        @Override
        public Of of() {
            return Of.SUCCESS;
        }
    }

    /**
     * What should be refused is answered like a success, and nothing is done.
     *
     * @param operationId the operation
     * @param from        the status of the refusals that are none any more
     * @param body        the response
     */
    record MistakeAccepted(String operationId, int from, JsonNode body) implements OfResponses {

        @Override
        public Of of() {
            return Of.REFUSAL;
        }
    }

    /**
     * A write is answered as if it had been done, and nothing is done.
     *
     * @param operationId the operation
     */
    record WriteNotMade(String operationId) implements ApiMutation {
    }

    /**
     * A parameter of the query, or a field of the request's body, has no effect.
     *
     * @param operationId the operation
     * @param name        the parameter, such as {@code limit}
     */
    record ParameterIgnored(String operationId, String name) implements ApiMutation {
    }

    /**
     * A parameter of the query has the same value in every request, whether it was sent or not.
     *
     * @param operationId the operation
     * @param name        the parameter
     * @param value       the value
     */
    record ParameterFixed(String operationId, String name, String value) implements ApiMutation {
    }

    /**
     * A field of the request's body has the same value in every request.
     *
     * @param operationId the operation
     * @param path        the field, such as {@code grants[].permission}; a request without it remains unchanged
     * @param value       the value
     */
    record FieldFixed(String operationId, String path, JsonNode value) implements ApiMutation {
    }

    /**
     * Requests need no proof of identity: postToken takes every client and secret, another operation every token.
     *
     * @param operationId the operation
     */
    record Unguarded(String operationId) implements ApiMutation {
    }
}
