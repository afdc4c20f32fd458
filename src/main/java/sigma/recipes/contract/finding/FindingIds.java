package sigma.recipes.contract.finding;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * All ids that a finding can have. They are stable: reports, the drill and deviations refer to them.
 *
 * <p>Ids of schema violations consist of part and rule: {@code request.path}, {@code request.query}, {@code request.header},
 * {@code request.body} or {@code response.body}, then the rule, such as {@code response.body.enum}.
 */
public final class FindingIds {

    /** No operation has the path. */
    public static final String REQUEST_PATH_UNKNOWN = "request.path.unknown";
    /** The path has no such method. */
    public static final String REQUEST_METHOD_UNKNOWN = "request.method.unknown";
    /** Additive: a query parameter that the operation does not declare. */
    public static final String REQUEST_QUERY_UNKNOWN = "request.query.unknown";
    /** A parameter that takes one value was sent several times. */
    public static final String REQUEST_QUERY_REPEATED = "request.query.repeated";
    /** The body has another media type than declared. */
    public static final String REQUEST_MEDIA_TYPE = "request.media-type";
    /** A required body was not sent. */
    public static final String REQUEST_BODY_MISSING = "request.body.missing";
    /** Additive: a body was sent to an operation without one. */
    public static final String REQUEST_BODY_UNDECLARED = "request.body.undeclared";
    /** The request body is declared as JSON and is malformed. */
    public static final String REQUEST_BODY_MALFORMED = "request.body.malformed";
    /** A status below 400 that the operation does not declare: another success, or a redirect. */
    public static final String RESPONSE_STATUS_UNDECLARED = "response.status.undeclared";
    /** The response has another media type than declared. */
    public static final String RESPONSE_MEDIA_TYPE = "response.media-type";
    /** The response lacks a declared body. */
    public static final String RESPONSE_BODY_MISSING = "response.body.missing";
    /** The response has an undeclared body. */
    public static final String RESPONSE_BODY_UNDECLARED = "response.body.undeclared";
    /** The response is truncated, or is declared as JSON and malformed. */
    public static final String RESPONSE_BODY_MALFORMED = "response.body.malformed";

    private static final Map<String, String> ALL = collected();

    private FindingIds() {
    }

    /** Returns every id with its meaning in one line, sorted by id. */
    public static Map<String, String> all() {
        return ALL;
    }

    private static Map<String, String> collected() {
        Map<String, String> ids = new TreeMap<>();
        ids.put(REQUEST_PATH_UNKNOWN, "no operation has the path");
        ids.put(REQUEST_METHOD_UNKNOWN, "the path is known, but not with this method");
        ids.put(REQUEST_QUERY_UNKNOWN, "additive: a query parameter that the operation does not declare");
        ids.put(REQUEST_QUERY_REPEATED, "a parameter that takes one value was sent several times");
        ids.put(REQUEST_MEDIA_TYPE, "the body has another media type than the operation takes");
        ids.put(REQUEST_BODY_MISSING, "a required body was not sent");
        ids.put(REQUEST_BODY_UNDECLARED, "additive: a body was sent where the operation takes none");
        ids.put(REQUEST_BODY_MALFORMED, "the body sent is not the JSON that it says it is");
        ids.put(RESPONSE_STATUS_UNDECLARED, "a status below 400 that the operation does not declare: another success, or a redirect");
        ids.put(RESPONSE_MEDIA_TYPE, "the response has another media type than declared");
        ids.put(RESPONSE_BODY_MISSING, "the response lacks the declared body");
        ids.put(RESPONSE_BODY_UNDECLARED, "the response has an undeclared body");
        ids.put(RESPONSE_BODY_MALFORMED, "the response is truncated, or is declared as JSON and malformed");
        for (FaultRule rule : FaultRule.values()) {
            rule.parts().forEach(part -> ids.put(rule.idIn(part), rule.meaning()));
        }
        return Collections.unmodifiableMap(ids);
    }
}
