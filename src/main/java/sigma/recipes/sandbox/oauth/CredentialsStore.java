package sigma.recipes.sandbox.oauth;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;
import sigma.recipes.sandbox.call.Rejection;
import sigma.recipes.sandbox.json.Json;
import sigma.recipes.sandbox.rights.Kinds;
import sigma.recipes.sandbox.store.ArchivedFilter;
import sigma.recipes.sandbox.store.Entity;
import sigma.recipes.sandbox.store.Kind;
import sigma.recipes.sandbox.store.State;
import sigma.recipes.text.Sha256;

/** The API credentials of an organization. Each acts for the member who owns it. */
public record CredentialsStore(State state) {

    private static final String HASH = "clientSecretHash";
    /** Credentials; their id is the client id. Saved ones have the hash of the secret, never the secret. */
    public static final Kind KIND = Kind.of("credential", "clientId").savedAs("CREDENTIAL").requiring("ownerId", HASH)
            .referringTo(Kinds.MEMBER, "ownerId");

    private static final String API = "api";
    private static final String SECRET = "clientSecret";

    /**
     * Adds credentials with the scope that the API requires.
     *
     * @param owner the member for whom they act
     */
    public Entity add(String clientId, String secret, Entity owner, String name) {
        ObjectNode fields = Json.object().put("name", name);
        fields.putArray("scopes").add(API);
        return add(clientId, secret, owner, fields);
    }

    /**
     * Adds credentials.
     *
     * @param owner  the member for whom they act
     * @param fields {@code name}, {@code scopes} and other known fields
     */
    public Entity add(String clientId, String secret, Entity owner, ObjectNode fields) {
        return state.of(KIND).add(fields.put("clientId", clientId).put(SECRET, secret).put("ownerId", owner.id()));
    }

    /** Returns the credentials with this client id; empty if there is none. */
    public Optional<Entity> find(String clientId) {
        return state.of(KIND).find(clientId);
    }

    /** Returns the credentials with this client id and secret; empty if there is none. */
    public Optional<Entity> matching(String clientId, String secret) {
        return find(clientId).filter(known -> isSame(hash(known), hash(clientId, secret))).map(known -> {
            // Saved credentials lack the secret with which a token exchange is signed.
            state.of(KIND).supplement(known, fields -> fields.put(SECRET, secret));
            return known;
        });
    }

    /** Returns the fields of credentials to save: of the secret only its hash, which cannot be used to sign in. */
    public static ObjectNode withoutSecret(Entity credentials) {
        ObjectNode saved = credentials.fields().deepCopy().put(HASH, hash(credentials));
        saved.remove(SECRET);
        return saved;
    }

    private static String hash(Entity credentials) {
        return credentials.fields().has(SECRET) ? hash(credentials.id(), credentials.text(SECRET)) : credentials.text(HASH);
    }

    /** The client id serves as a salt. */
    private static String hash(String clientId, String secret) {
        return Sha256.hex(clientId + ":" + secret);
    }

    /**
     * Returns the owner of these credentials.
     *
     * @throws Rejection (400) if they lack the API scope (assumed), or their owner is deactivated
     */
    public Tokens.Holder inUse(Entity credentials) {
        if (credentials.fields().path("scopes").valueStream().noneMatch(scope -> scope.asText().equals(API))) {
            throw Rejection.invalid("These credentials do not have the scope api");
        }
        Entity owner = state.of(Kinds.MEMBER).find(credentials.text("ownerId")).orElseThrow();
        if (!ArchivedFilter.active(owner)) {
            throw Rejection.invalid("The owner of these credentials is deactivated");
        }
        return new Tokens.Holder(credentials.id(), owner.id());
    }

    /** Compares hashes in constant time. */
    private static boolean isSame(String hash, String other) {
        return MessageDigest.isEqual(hash.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }
}
