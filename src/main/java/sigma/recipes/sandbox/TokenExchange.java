package sigma.recipes.sandbox;

import sigma.recipes.sandbox.organization.UserAttributes;
import sigma.recipes.sandbox.call.Rejection;
import sigma.recipes.sandbox.members.MemberStore;
import sigma.recipes.sandbox.oauth.CredentialsStore;
import sigma.recipes.sandbox.oauth.SubjectToken;
import sigma.recipes.sandbox.oauth.Tokens;
import sigma.recipes.sandbox.rights.Access;
import sigma.recipes.sandbox.rights.Kinds;
import sigma.recipes.sandbox.store.ArchivedFilter;
import sigma.recipes.sandbox.store.Entity;
import sigma.recipes.sandbox.store.State;

/**
 * A token exchange: the credentials of an Admin request a token for another member.
 *
 * @param actor   the caller, identified by actor_token
 * @param subject the token that names the member
 */
record TokenExchange(Authentication actor, SubjectToken subject) {

    /**
     * Returns the member and the credentials of the new token. The caller must hold the organization's lock.
     *
     * @throws Rejection (400) if the subject token is invalid or names no active member, (403) if the actor is not an Admin
     */
    Tokens.Holder holder() {
        State state = actor.organization().state();
        Entity credentials = new CredentialsStore(state).find(subject.clientId())
                .filter(known -> known.id().equals(actor.holder().clientId()))
                .orElseThrow(() -> SubjectToken.refused("kid is not the client id of actor_token"));
        subject.requireValid(credentials.text("clientSecret"), state.clock());
        Entity owner = state.of(Kinds.MEMBER).find(new CredentialsStore(state).inUse(credentials).memberId()).orElseThrow();
        if (!Access.isAdmin(owner)) {
            throw Rejection.forbidden("A token exchange needs credentials of an account of the type Admin");
        }
        subject.tenant().ifPresent(tenant -> requireHere(tenant, state));
        return new Tokens.Holder(credentials.id(), member(owner, state).id());
    }

    private static void requireHere(String tenant, State state) {
        if (state.of(UserAttributes.TENANT).find(tenant).isPresent()) {
            throw Rejection.notSimulated("The sandbox does not simulate a token for a tenant yet");
        }
        if (!tenant.equals(state.organizationId())) {
            throw SubjectToken.refused("tenant is not a tenant of this organization");
        }
    }

    private Entity member(Entity owner, State state) {
        if (subject.subject().isEmpty() && subject.tenant().isEmpty()) {
            throw SubjectToken.refused("it names neither sub nor tenant");
        }
        return subject.subject().map(email -> new MemberStore(state).at(email).filter(ArchivedFilter::active)
                .orElseThrow(() -> SubjectToken.refused("sub is not the email address of an active member"))).orElse(owner);
    }
}
