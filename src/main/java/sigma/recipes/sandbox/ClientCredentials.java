package sigma.recipes.sandbox;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;

/** The API credentials of an organization. Each acts for the member who owns it. */
record ClientCredentials(State state) {

    private static final String API = "api";

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
                .put("clientSecret", credentials.clientSecret()).put("ownerId", owner.id()));
    }

    /** Returns the credentials with this client id, or nothing. */
    Optional<Entity> find(String clientId) {
        return state.of(Kind.CREDENTIAL).find(clientId);
    }

    /** Returns the credentials with this client id and secret, or nothing. */
    Optional<Entity> matching(Credentials given) {
        return find(given.clientId()).filter(known -> isSame(known.text("clientSecret"), given.clientSecret()));
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
        if (!Shown.active(owner)) {
            throw Refusal.invalid("The owner of these credentials is deactivated");
        }
        return new Tokens.Holder(credentials.id(), owner.id());
    }

    /** Takes as long for a wrong secret as for the right one. */
    private static boolean isSame(String secret, String other) {
        return MessageDigest.isEqual(secret.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }
}
