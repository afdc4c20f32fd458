package sigma.recipes.client;

import sigma.recipes.client.call.ApiExecutor;
import sigma.recipes.client.call.Token;
import sigma.recipes.client.model.Caller;
import sigma.recipes.client.model.CallerIdentity;
import sigma.recipes.client.request.ApiCall;

/** The acts on access tokens (postToken), and who the caller is (whoAmI). */
public final class Session {

    private final ApiExecutor wire;

    Session(ApiExecutor wire) {
        this.wire = wire;
    }

    /** Returns the token that calls carry now; fetches one where there is none or it is about to end. */
    public Token token() {
        return wire.tokens().current(wire.tokenEndpoint());
    }

    /** Asks for a new token, even where there is a good one. Waits until a second has passed since the last time. */
    public Token freshToken() {
        return wire.tokens().kept(wire.tokenEndpoint()::byCredentials);
    }

    /**
     * Trades the refresh token of {@code token} for a new token.
     *
     * @throws IllegalArgumentException where {@code token} came without a refresh token
     */
    public Token refresh(Token token) {
        return wire.tokens().kept(() -> wire.tokenEndpoint().byRefresh(token));
    }

    /** Returns whom {@code token} speaks for; no other one is taken where Sigma refuses it. */
    public Caller whoAmI(Token token) {
        return wire.read(ApiCall.of(wire.operation("whoAmI")), token, Caller.class);
    }

    /** Returns whom the token speaks for. */
    public Caller whoAmI() {
        return wire.read(ApiCall.of(wire.operation("whoAmI")), Caller.class);
    }

    /** Returns whom the token speaks for, and in which organization. */
    public CallerIdentity identity() {
        return wire.read(ApiCall.of(wire.operation("whoAmI")), CallerIdentity.class);
    }
}
