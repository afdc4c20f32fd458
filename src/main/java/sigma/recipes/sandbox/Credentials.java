package sigma.recipes.sandbox;

import java.util.Objects;
import sigma.recipes.sandbox.store.IdSource;

/**
 * API credentials of a sandbox organization. They choose the organization, for which there is no other name, and the
 * member in whose name the caller acts.
 *
 * @param clientId     the client id; 64 characters where the sandbox made it up, as the real ones have
 * @param clientSecret the secret; 128 characters where the sandbox made it up
 */
public record Credentials(String clientId, String clientSecret) {

    /** Refuses empty texts. */
    public Credentials {
        if (Objects.requireNonNull(clientId).isBlank() || Objects.requireNonNull(clientSecret).isBlank()) {
            throw new IllegalArgumentException("Credentials need a client id and a client secret; one of them is empty");
        }
    }

    /** Makes up credentials. */
    static Credentials random(IdSource ids) {
        return new Credentials(ids.clientId(), ids.clientSecret());
    }

    /** Returns the client id's first characters only, so that credentials in a log or an assertion stay secret. */
    @Override
    public String toString() {
        return "Credentials[clientId=" + clientId.substring(0, Math.min(6, clientId.length())) + "..., clientSecret=***]";
    }
}
