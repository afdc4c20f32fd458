package sigma.recipes.sandbox;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;

/** The API credentials of an organization. Each acts for the member who owns it. */
record ClientCredentials(State state) {

    /** The field that holds the hash of a secret; the secret itself is never saved. */
    static final String HASH = "clientSecretHash";

    private static final String API = "api";
    private static final String SECRET = "clientSecret";

    /**
     * Adds credentials with the scope that the API needs.
     *
     * @param owner the member for whom they act
     */
    Entity add(Credentials credentials, Entity owner, String name) {
        ObjectNode fields = Json.object().put("name", name);
        fields.putArray("scopes").add(API);
        return add(credentials, owner, fields);
    }

    /**
     * Adds credentials.
     *
     * @param owner  the member for whom they act
     * @param fields {@code name}, {@code scopes} and whatever else is known of them
     */
    Entity add(Credentials credentials, Entity owner, ObjectNode fields) {
        return state.of(Kind.CREDENTIAL).add(fields.put("clientId", credentials.clientId())
                .put(SECRET, credentials.clientSecret()).put("ownerId", owner.id()));
    }

    /** Returns the credentials with this client id, or nothing. */
    Optional<Entity> find(String clientId) {
        return state.of(Kind.CREDENTIAL).find(clientId);
    }

    /** Returns the credentials with this client id and secret, or nothing. */
    Optional<Entity> matching(Credentials given) {
        return find(given.clientId()).filter(known -> isSame(hash(known), hash(given.clientId(), given.clientSecret())))
                .map(known -> {
                    // Those that were saved have lost their secret, with which a token exchange is signed.
                    known.fields().put(SECRET, given.clientSecret());
                    return known;
                });
    }

    /** Returns the fields of credentials as they are saved: of the secret only its hash, which opens nothing. */
    static ObjectNode withoutSecret(Entity credentials) {
        ObjectNode saved = credentials.fields().deepCopy().put(HASH, hash(credentials));
        saved.remove(SECRET);
        return saved;
    }

    private static String hash(Entity credentials) {
        return credentials.fields().has(SECRET) ? hash(credentials.id(), credentials.text(SECRET)) : credentials.text(HASH);
    }

    /** The client id makes equal secrets unequal hashes. */
    private static String hash(String clientId, String secret) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256")
                    .digest((clientId + ":" + secret).getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every JDK has SHA-256", impossible);
        }
    }

    /**
     * Returns whom these credentials speak for.
     *
     * @throws Refusal (400) where they are not for the API (assumed), or their owner is deactivated
     */
    Tokens.Holder inUse(Entity credentials) {
        if (credentials.fields().path("scopes").valueStream().noneMatch(scope -> scope.asText().equals(API))) {
            throw Refusal.invalid("These credentials do not have the scope api");
        }
        Entity owner = state.of(Kind.MEMBER).find(credentials.text("ownerId")).orElseThrow();
        if (!ArchivedFilter.active(owner)) {
            throw Refusal.invalid("The owner of these credentials is deactivated");
        }
        return new Tokens.Holder(credentials.id(), owner.id());
    }

    /** Takes as long for a wrong hash as for the right one. */
    private static boolean isSame(String hash, String other) {
        return MessageDigest.isEqual(hash.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }
}
