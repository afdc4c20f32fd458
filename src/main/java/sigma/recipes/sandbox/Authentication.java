package sigma.recipes.sandbox;

import sigma.recipes.sandbox.call.Refusal;
import sigma.recipes.sandbox.oauth.Tokens;
import sigma.recipes.sandbox.rights.Kinds;
import sigma.recipes.sandbox.store.Entity;

/**
 * Whoever sent a request, as its token tells.
 *
 * @param organization the organization that gave out the token
 * @param token        the access token; may have ended
 */
record Authentication(SandboxOrganization organization, String token) {

    /**
     * Requires that the token has not ended.
     *
     * @throws Refusal (401) where it has ended
     */
    void requireValid() {
        holder();
    }

    /**
     * Returns the member for whom the token speaks. Only for those who hold the organization's lock.
     *
     * @throws Refusal (401) where the token has ended
     */
    Entity member() {
        return organization.state().of(Kinds.MEMBER).find(memberId()).orElseThrow();
    }

    /**
     * Returns the id of the member for whom the token speaks. Needs no lock.
     *
     * @throws Refusal (401) where the token has ended
     */
    String memberId() {
        return holder().memberId();
    }

    /**
     * Returns whom the token speaks for.
     *
     * @throws Refusal (401) where it has ended
     */
    Tokens.Holder holder() {
        return organization.tokens().holder(token).orElseThrow(() ->
                Refusal.unauthorized("We cannot verify your identity. Please try again later."));
    }
}
