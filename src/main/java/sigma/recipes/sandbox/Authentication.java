package sigma.recipes.sandbox;

import sigma.recipes.sandbox.call.Rejection;
import sigma.recipes.sandbox.oauth.Tokens;
import sigma.recipes.sandbox.rights.Kinds;
import sigma.recipes.sandbox.store.Entity;

/**
 * The caller of a request, by its token.
 *
 * @param organization the organization that gave out the token
 * @param token        the access token; may have ended
 */
record Authentication(SandboxOrganization organization, String token) {

    /**
     * Requires that the token has not ended.
     *
     * @throws Rejection (401) where it has ended
     */
    void requireValid() {
        holder();
    }

    /**
     * Returns the owner of the token. Only for callers that hold the organization's lock.
     *
     * @throws Rejection (401) where the token has ended
     */
    Entity member() {
        return organization.state().of(Kinds.MEMBER).find(memberId()).orElseThrow();
    }

    /**
     * Returns the id of the owner of the token. Needs no lock.
     *
     * @throws Rejection (401) where the token has ended
     */
    String memberId() {
        return holder().memberId();
    }

    /**
     * Returns the owner of the token.
     *
     * @throws Rejection (401) where it has ended
     */
    Tokens.Holder holder() {
        return organization.tokens().holder(token).orElseThrow(() ->
                Rejection.unauthorized("We cannot verify your identity. Please try again later."));
    }
}
