package sigma.recipes.client;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import sigma.recipes.client.call.ApiExecutor;
import sigma.recipes.client.model.MemberId;
import sigma.recipes.client.request.ApiAccess;
import sigma.recipes.client.request.ApiCall;

/** Operations on API credentials: what a program signs in with, in the name of a member. */
public final class ClientCredentials {

    private final ApiExecutor wire;

    ClientCredentials(ApiExecutor wire) {
        this.wire = wire;
    }

    /**
     * Makes credentials that act for a member (createCredentials).
     *
     * @param owner the member
     * @param name  what the list of credentials shall call them
     * @return the way to the same organization with the new credentials; nothing shows their secret again
     */
    public ApiAccess create(MemberId owner, String name) {
        Made made = wire.read(ApiCall.of(wire.operation("createCredentials"))
                .sending(JsonNodeFactory.instance.objectNode().put("ownerId", owner.value()).put("name", name)), Made.class);
        return wire.terms().access().withClientId(made.clientId()).withSecret(made.clientSecret());
    }

    /** Deletes credentials (deleteCredentials). They get no token afterwards. */
    public void delete(String clientId) {
        wire.send(ApiCall.of(wire.operation("deleteCredentials")).in("clientId", clientId));
    }

    /** The response of createCredentials. */
    private record Made(String clientId, String clientSecret) {

        @Override
        public String toString() {
            return "Made[credentials masked]";
        }
    }
}
