package sigma.recipes.contract;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One operation of the contract: what may be sent and what may come back.
 *
 * @param id          the operationId, such as {@code listMembers}
 * @param method      the HTTP method in upper case
 * @param path        the path template, such as {@code /v2/members/{memberId}}
 * @param summary     one line of our own that says what it does
 * @param subject     the contract file that holds it, such as {@code members}
 * @param deprecated  whether the API deprecates it
 * @param effect      what it does to the organization
 * @param parameters  path, query and header parameters
 * @param requestBody the body by media type, absent where the operation takes none
 * @param successes   the declared 2xx responses by status
 * @param error       the schema of every response from 400 up
 */
public record Operation(String id, String method, String path, String summary, String subject, boolean deprecated,
                        Effect effect, List<Parameter> parameters, Optional<RequestBody> requestBody,
                        Map<Integer, Answer> successes, SchemaPart error) {

    /** Returns whether it changes nothing, so that it may be sent without permission to write, and again after a failure. */
    public boolean reads() {
        return effect.readOnly();
    }

    /** Returns those of some path parameters, by name, that its path has. */
    public Map<String, String> ownOf(Map<String, String> pathParameters) {
        Map<String, String> own = new HashMap<>(pathParameters);
        own.keySet().removeIf(name -> !path.contains("{" + name + "}"));
        return own;
    }

    /**
     * What an operation does to the organization.
     *
     * @param readOnly whether it changes nothing: each GET, and what the contract marks with {@code x-effect: read}
     * @param creates  the fields of a successful response that hold the ids of what it created, from {@code x-creates},
     *                 such as {@code memberId} or {@code entries[].id}
     */
    public record Effect(boolean readOnly, List<String> creates) {

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
     * @param required whether a request without it breaks the contract
     * @param schema   what its value must be
     */
    public record Parameter(String name, String in, boolean required, SchemaPart schema) {
    }

    /**
     * A request body.
     *
     * @param required whether a request without it breaks the contract
     * @param content  the schema by media type
     */
    public record RequestBody(boolean required, Map<String, SchemaPart> content) {
    }

    /**
     * A successful response.
     *
     * @param content the schema by media type; empty if the response has no body
     */
    public record Answer(Map<String, SchemaPart> content) {
    }
}
