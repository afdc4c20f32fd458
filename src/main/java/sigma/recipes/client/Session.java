package sigma.recipes.client;

import sigma.recipes.client.call.ApiExecutor;
import sigma.recipes.client.token.Token;
import sigma.recipes.client.model.Caller;
import sigma.recipes.client.model.CallerIdentity;
import sigma.recipes.client.request.ApiCall;

/** Operations on access tokens (postToken), and on the caller (whoAmI). */
public final class Session {

    private final ApiExecutor api;

    Session(ApiExecutor api) {
        this.api = api;
    }

    /** Returns the current token; requests one if there is none or it is about to expire. */
    public Token token() {
        return api.tokens().current(api.tokenEndpoint());
    }

    /** Requests a new token, even if the current one is valid. Waits until a second has passed since the last request. */
    public Token freshToken() {
        return api.tokens().kept(api.tokenEndpoint()::byCredentials);
    }

    /**
     * Trades the refresh token of {@code token} for a new token.
     *
     * @throws IllegalArgumentException if {@code token} came without a refresh token
     */
    public Token refresh(Token token) {
        return api.tokens().kept(() -> api.tokenEndpoint().byRefresh(token));
    }

    /** Returns the member that {@code token} belongs to. If Sigma rejects the token, no other token is tried. */
    public Caller whoAmI(Token token) {
        return api.read(ApiCall.of(api.operation("whoAmI")), token, Caller.class);
    }

    /** Returns the member that the token belongs to. */
    public Caller whoAmI() {
        return api.read(ApiCall.of(api.operation("whoAmI")), Caller.class);
    }

    /** Returns the member that the token belongs to, and the organization. */
    public CallerIdentity identity() {
        return api.read(ApiCall.of(api.operation("whoAmI")), CallerIdentity.class);
    }
}
