package sigma.recipes.client;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import sigma.recipes.client.call.ApiExecutor;
import sigma.recipes.client.model.MemberId;
import sigma.recipes.client.request.ApiAccess;
import sigma.recipes.client.request.ApiCall;

/** Operations on API credentials: a program uses them to sign in on behalf of a member. */
public final class ClientCredentials {

    private final ApiExecutor api;

    ClientCredentials(ApiExecutor api) {
        this.api = api;
    }

    /**
     * Creates credentials that act for a member (createCredentials).
     *
     * @param owner the member
     * @param name  their name in the list of credentials
     * @return access to the same organization with the new credentials; the secret is never shown again
     */
    public ApiAccess create(MemberId owner, String name) {
        Made made = api.read(ApiCall.of(api.operation("createCredentials"))
                .sending(JsonNodeFactory.instance.objectNode().put("ownerId", owner.value()).put("name", name)), Made.class);
        api.config().redaction().conceal(made.clientSecret());
        return api.config().access().withClientId(made.clientId()).withSecret(made.clientSecret());
    }

    /** Deletes credentials (deleteCredentials). They can no longer get a token. */
    public void delete(String clientId) {
        api.send(ApiCall.of(api.operation("deleteCredentials")).in("clientId", clientId));
    }

    /** The response of createCredentials. */
    private record Made(String clientId, String clientSecret) {

        @Override
        public String toString() {
            return "Made[credentials masked]";
        }
    }
}
