package sigma.recipes.drift.schema;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import sigma.recipes.drift.document.PathTemplate;

/**
 * What a document says of an API, without the form in which it says so.
 *
 * @param endpoints its operations, in order
 * @param servers   its hosts; none where it says nothing of them
 * @param unread    the paths, without names of parameters, and the addresses of operations that could not be read
 */
public record Api(List<Endpoint> endpoints, Set<String> servers, Set<String> unread) {

    /** Returns whether the document has an operation at the address of {@code endpoint} that could not be read. */
    public boolean leavesOpen(Endpoint endpoint) {
        return unread.contains(endpoint.address()) || unread.contains(PathTemplate.withoutNames(endpoint.path()));
    }

    /**
     * An operation.
     *
     * @param id         its operationId; empty if it has none
     * @param method     in upper case
     * @param path       with its parameters in braces, after the path of its server
     * @param deprecated whether its end was announced
     * @param security   the credentials of which one is enough: the scopes by kind of each that it takes together; an empty
     *                   one is no credentials at all; empty if the document is silent
     * @param inputs     its parameters by place and name, such as {@code query limit}; those of the path are numbered
     * @param body       its request body
     * @param answers    its responses by status: a number, {@code 4XX} or {@code 5XX}
     * @param text       its summary and description
     * @param tags       its tags
     * @param unread     what could not be read of it: {@link #INPUTS}, {@link #BODY}, {@link #ANSWERS}, a status, or a status
     *                   followed by {@link #HEADERS}
     * @param ignored    the names of its header parameters that OpenAPI tells readers to ignore, in lower case
     */
    public record Endpoint(String id, String method, String path, boolean deprecated, Optional<Set<Map<String, Set<String>>>> security,
                    Map<String, Input> inputs, Optional<Body> body, Map<String, Answer> answers, String text,
                    Set<String> tags, Set<String> unread, Set<String> ignored) {

        /** A parameter that could not be read. */
        public static final String INPUTS = "parameters";
        /** A request body that could not be read. */
        public static final String BODY = "body";
        /** Answers of which none could be read. */
        public static final String ANSWERS = "answers";
        /** Follows the status of a response of which a header could not be read. */
        public static final String HEADERS = " headers";

        /** Returns what it is told apart by: the method, and the path without the names of its parameters. */
        public String address() {
            return method + " " + PathTemplate.withoutNames(path);
        }
    }

    /**
     * A parameter.
     *
     * @param name       its name
     * @param in         query, path, header or cookie
     * @param required   whether a request has to have it
     * @param deprecated whether its end was announced
     * @param style      how several values are written
     * @param schema     what it may be
     */
    public record Input(String name, String in, boolean required, boolean deprecated, String style, JsonNode schema) {
    }

    /**
     * A request body.
     *
     * @param required whether a request has to have it
     * @param content  the schemas by media type
     */
    public record Body(boolean required, Map<String, JsonNode> content) {
    }

    /**
     * A response.
     *
     * @param headers its headers, by name in lower case
     * @param content the schemas by media type
     */
    public record Answer(Map<String, Input> headers, Map<String, JsonNode> content) {
    }
}
