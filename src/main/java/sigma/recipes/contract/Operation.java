package sigma.recipes.contract;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One operation of the contract: its requests and responses.
 *
 * @param id          the operationId, such as {@code listMembers}
 * @param method      the HTTP method in upper case
 * @param path        the path template, such as {@code /v2/members/{memberId}}
 * @param summary     a description in one line
 * @param subject     the contract file that contains it, such as {@code members}
 * @param deprecated  whether it is deprecated
 * @param effect      its effect on the organization
 * @param callers     the members who may call it
 * @param parameters  path, query and header parameters
 * @param requestBody the request body; empty if the operation takes none
 * @param successes   the declared 2xx responses by status
 * @param error       the schema of every response from 400 up
 */
public record Operation(String id, String method, String path, String summary, String subject, boolean deprecated,
                        Effect effect, Callers callers, List<Parameter> parameters, Optional<RequestBody> requestBody,
                        Map<Integer, Response> successes, SchemaPart error) {

    /** Returns whether it only reads, so that it needs no permission to write and may be repeated after a failure. */
    public boolean reads() {
        return effect.readOnly();
    }

    /** Returns whether it issues the access tokens with which all others are called. */
    public boolean signsIn() {
        return effect.signIn();
    }

    /** Returns those of the given path parameters, by name, that its path has. */
    public Map<String, String> ownOf(Map<String, String> pathParameters) {
        Map<String, String> own = new HashMap<>(pathParameters);
        own.keySet().removeIf(name -> !path.contains("{" + name + "}"));
        return own;
    }

    /**
     * The effect of an operation on the organization.
     *
     * @param readOnly whether it only reads: each GET, and operations that the contract marks with {@code x-effect}
     * @param signIn   whether it issues access tokens: {@code x-effect: sign-in}
     * @param creates  the fields of a successful response that contain the ids of created objects, from {@code x-creates},
     *                 such as {@code memberId} or {@code entries[].id}
     */
    public record Effect(boolean readOnly, boolean signIn, List<String> creates) {

        /** Copies the fields. */
        public Effect {
            creates = List.copyOf(creates);
        }
    }

    /**
     * A parameter of an operation.
     *
     * @param name     its name as written in the path template, the query or the header
     * @param in       {@code path}, {@code query} or {@code header}
     * @param required whether a request without it violates the contract
     * @param schema   the schema of its value
     */
    public record Parameter(String name, String in, boolean required, SchemaPart schema) {
    }

    /**
     * A request body.
     *
     * @param required whether a request without it violates the contract
     * @param content  the schema by media type
     */
    public record RequestBody(boolean required, Map<String, SchemaPart> content) {
    }

    /**
     * A successful response.
     *
     * @param content the schema by media type; empty if the response has no body
     */
    public record Response(Map<String, SchemaPart> content) {
    }
}
