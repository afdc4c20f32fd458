package sigma.recipes.sandbox;

import sigma.recipes.sandbox.call.Rejection;
import sigma.recipes.sandbox.oauth.Tokens;
import sigma.recipes.sandbox.rights.Kinds;
import sigma.recipes.sandbox.store.Entity;

/**
 * The caller of a request, by its token.
 *
 * @param organization the organization that issued the token
 * @param token        the access token, which may have expired
 */
record Authentication(SandboxOrganization organization, String token) {

    /**
     * Requires that the token has not expired.
     *
     * @throws Rejection (401) if it has expired
     */
    void requireValid() {
        holder();
    }

    /**
     * Returns the owner of the token. Only for callers that hold the organization's lock.
     *
     * @throws Rejection (401) if it has expired
     */
    Entity member() {
        return organization.state().of(Kinds.MEMBER).find(memberId()).orElseThrow();
    }

    /**
     * Returns the id of the owner of the token. Needs no lock.
     *
     * @throws Rejection (401) if it has expired
     */
    String memberId() {
        return holder().memberId();
    }

    /**
     * Returns the owner of the token.
     *
     * @throws Rejection (401) if it has expired
     */
    Tokens.Holder holder() {
        return organization.tokens().holder(token).orElseThrow(() ->
                Rejection.unauthorized("We cannot verify your identity. Please try again later."));
    }
}
