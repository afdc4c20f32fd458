package sigma.recipes.sandbox.call;

import java.util.Locale;
import sigma.recipes.sandbox.http.BadRequest;
import sigma.recipes.sandbox.store.Kind;

/**
 * A request that the API rejects. Thrown by the stages of the pipeline and by behaviours; the pipeline converts it to the
 * error envelope. The slugs for 403, 404, 409, 429, 500 and 501 are assumed.
 */
public final class Rejection extends RuntimeException {

    private static final long serialVersionUID = 1L;
    private static final int LONGEST_ID = 64;

    private final int status;
    private final String code;

    private Rejection(int status, String code, String message) {
        super(message, null, false, false);
        this.status = status;
        this.code = code;
    }

    /** Returns the rejection of a request that was not read; the codes other than that of 400 are assumed. */
    public static Rejection of(BadRequest request) {
        String code = switch (request.status()) {
            case 400 -> "invalid_request";
            case 413 -> "payload_too_large";
            case 414 -> "uri_too_long";
            case 417 -> "expectation_failed";
            case 421 -> "misdirected_request";
            case 431 -> "headers_too_large";
            case 505 -> "http_version_not_supported";
            default -> "internal_error";
        };
        return new Rejection(request.status(), code, request.getMessage());
    }

    /** Returns a 400. */
    public static Rejection invalid(String message) {
        return new Rejection(400, "invalid_request", message);
    }

    /** Returns a 401. */
    public static Rejection unauthorized(String message) {
        return new Rejection(401, "unauthorized", message);
    }

    /** Returns a 403. */
    public static Rejection forbidden(String message) {
        return new Rejection(403, "forbidden", message);
    }

    /** Returns a 404. */
    public static Rejection notFound(String message) {
        return new Rejection(404, "not_found", message);
    }

    /** Returns a 404 for an unknown id of {@code kind}; a long id is shortened in the message. */
    public static Rejection unknown(Kind kind, String id) {
        return unknown(kind.noun(), id);
    }

    /** Returns a 404 for an unknown id of an object; a long id is shortened in the message. */
    public static Rejection unknown(String noun, String id) {
        String shown = id.length() > LONGEST_ID ? id.substring(0, LONGEST_ID) + "..." : id;
        return notFound(noun.substring(0, 1).toUpperCase(Locale.ROOT) + noun.substring(1) + " is not found: " + shown);
    }

    /** Returns a 409. */
    public static Rejection conflict(String message) {
        return new Rejection(409, "conflict", message);
    }

    /** Returns a 429. */
    public static Rejection tooManyRequests(String message) {
        return new Rejection(429, "too_many_requests", message);
    }

    /** Returns a rejection by an unavailable server, with that status. */
    public static Rejection unavailable(int status, String message) {
        return new Rejection(status, "unavailable", message);
    }

    /** Returns a 500. */
    public static Rejection defect(String message) {
        return new Rejection(500, "internal_error", message);
    }

    /** Returns a 501. */
    public static Rejection notSimulated(String message) {
        return new Rejection(501, "not_implemented", message);
    }

    /** Returns the status. */
    public int status() {
        return status;
    }

    /** Returns the slug of the error. */
    public String code() {
        return code;
    }
}
