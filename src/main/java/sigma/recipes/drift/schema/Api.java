package sigma.recipes.drift.schema;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import sigma.recipes.drift.document.PathTemplate;

/**
 * The API that a document describes, in normal form.
 *
 * @param endpoints its operations, in order
 * @param received  the requests that it sends to clients: webhooks and callbacks
 * @param servers   its servers; empty if unspecified
 * @param flows     the ways to get tokens that its operations require, such as {@code oauth2 clientCredentials}
 * @param unread    the paths, without parameter names, and the addresses of operations that could not be read
 */
public record Api(List<Endpoint> endpoints, List<Endpoint> received, Set<Server> servers, Map<String, Flow> flows, Set<String> unread) {

    /** Returns whether the document has an operation at the address of {@code endpoint} that could not be read. */
    public boolean hasUnreadable(Endpoint endpoint) {
        return unread.contains(endpoint.address()) || unread.contains(PathTemplate.withoutNames(endpoint.path()));
    }

    /**
     * A server.
     *
     * @param host the protocol and the host, in lower case; empty for the host of the document
     * @param path the path that comes before those of the operations
     * @param main whether the operations have this path in their address
     */
    public record Server(String host, String path, boolean main) {

        /** Returns its host, with its path if the operations do not have it in their address. */
        public String title() {
            return main ? host : host + path;
        }
    }

    /**
     * A way to get tokens.
     *
     * @param urls   its addresses by purpose: authorization, token, refresh, discovery
     * @param scopes the scopes that it knows
     */
    public record Flow(Map<String, Set<String>> urls, Set<String> scopes) {
    }

    /**
     * An operation.
     *
     * @param id         its operationId; empty if it has none
     * @param method     in upper case
     * @param path       the path after that of its server, with parameters in braces
     * @param otherPaths the path after those of its other servers
     * @param deprecated whether it is deprecated
     * @param security   the alternative credentials, each as scopes by kind; an empty alternative needs no credentials;
     *                   empty if unspecified
     * @param inputs     its parameters by place and name, such as {@code query limit}; path parameters are numbered
     * @param body       its request body
     * @param responses    its responses by status: a number, {@code 4XX} or {@code 5XX}
     * @param text       its summary and description
     * @param tags       its tags
     * @param unread     the unreadable parts: {@link #INPUTS}, {@link #BODY}, {@link #RESPONSES}, a status, or a status
     *                   followed by {@link #HEADERS}
     * @param ignored    the names of header parameters that OpenAPI requires to ignore, in lower case
     */
    public record Endpoint(String id, String method, String path, List<String> otherPaths, boolean deprecated, Optional<Set<Map<String, Set<String>>>> security,
                    Map<String, Input> inputs, Optional<Body> body, Map<String, Response> responses, String text,
                    Set<String> tags, Set<String> unread, Set<String> ignored) {

        /** A parameter that could not be read. */
        public static final String INPUTS = "parameters";
        /** A request body that could not be read. */
        public static final String BODY = "body";
        /** Responses that could not be read. */
        public static final String RESPONSES = "responses";
        /** The suffix after the status of a response with an unreadable header. */
        public static final String HEADERS = " headers";

        /** Returns its method and path. */
        public String title() {
            return method + " " + path;
        }

        /** Returns its address: the method, and the path without parameter names. */
        public String address() {
            return method + " " + PathTemplate.withoutNames(path);
        }

        /** Returns its addresses on all servers, the main one first. */
        public List<String> addresses() {
            return Stream.concat(Stream.of(path), otherPaths.stream()).map(each -> method + " " + PathTemplate.withoutNames(each)).toList();
        }
    }

    /**
     * A parameter.
     *
     * @param name       its name
     * @param in         query, path, header or cookie
     * @param required   whether it is required
     * @param deprecated whether it is deprecated
     * @param style      the style of several values, or {@link #AS} and the media type of its text
     * @param schema     its schema
     */
    public record Input(String name, String in, boolean required, boolean deprecated, String style, JsonNode schema) {

        /** Precedes the media type in which a parameter is written. */
        public static final String AS = "as ";

        /** Returns whether its value is written in a media type, such as JSON. */
        public boolean hasMediaType() {
            return style.startsWith(AS);
        }
    }

    /**
     * A request body.
     *
     * @param required whether it is required
     * @param content  the schemas by media type
     * @param encodings how the fields of forms are written, by media type and field, without fields that are written as usual
     */
    public record Body(boolean required, Map<String, JsonNode> content, Map<String, Map<String, String>> encodings) {
    }

    /**
     * A response.
     *
     * @param headers its headers, by name in lower case
     * @param content the schemas by media type
     */
    public record Response(Map<String, Input> headers, Map<String, JsonNode> content) {
    }
}
