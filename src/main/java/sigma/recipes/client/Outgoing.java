package sigma.recipes.client;

import java.net.URI;
import java.util.Map;

/**
 * One request, ready to be sent.
 *
 * @param method  the HTTP method in upper case
 * @param uri     the final, encoded address
 * @param headers the headers beside content type and length
 * @param body    what it carries
 */
record Outgoing(String method, URI uri, Map<String, String> headers, Body body) {

    boolean reads() {
        return method.equals("GET");
    }

    /** What a request carries. */
    sealed interface Body {

        /** Nothing. */
        record None() implements Body {
        }

        /** A JSON text as UTF-8. */
        record Json(byte[] bytes) implements Body {
        }

        /** The fields of a form, not encoded. */
        record Form(Map<String, String> fields) implements Body {
        }
    }
}
