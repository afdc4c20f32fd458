package sigma.recipes.sandbox;

import java.util.Objects;
import sigma.recipes.sandbox.store.IdSource;

/**
 * API credentials of a sandbox organization. They identify the organization and the member on whose behalf the caller acts.
 *
 * @param clientId     the client id; 64 characters if generated, like real ones
 * @param clientSecret the secret; 128 characters if generated
 */
public record Credentials(String clientId, String clientSecret) {

    /** Rejects empty texts. */
    public Credentials {
        if (Objects.requireNonNull(clientId).isBlank() || Objects.requireNonNull(clientSecret).isBlank()) {
            throw new IllegalArgumentException("Credentials need a client id and a client secret; one of them is empty");
        }
    }

    /** Generates credentials. */
    static Credentials random(IdSource ids) {
        return new Credentials(ids.clientId(), ids.clientSecret());
    }

    /** Returns only the first characters of the client id, so that credentials in a log or an assertion remain secret. */
    @Override
    public String toString() {
        return "Credentials[clientId=" + clientId.substring(0, Math.min(6, clientId.length())) + "..., clientSecret=***]";
    }
}
