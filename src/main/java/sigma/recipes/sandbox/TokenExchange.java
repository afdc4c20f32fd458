package sigma.recipes.sandbox;

/**
 * Lets an admin's credentials act for another member: what a token exchange asks for, and whether it may.
 *
 * @param actor   who asks, as actor_token tells
 * @param subject for whom a token is wanted
 */
record TokenExchange(Authentication actor, SubjectToken subject) {

    /**
     * Returns whom the new token speaks for. Only for those who hold the organization's lock.
     *
     * @throws Refusal (400) where the claim does not stand or names nobody, (403) where the actor is no admin's
     */
    Tokens.Holder holder() {
        State state = actor.organization().state();
        Entity credentials = state.credentials().find(subject.clientId())
                .filter(known -> known.id().equals(actor.holder().clientId()))
                .orElseThrow(() -> SubjectToken.refused("kid is not the client id from which actor_token came"));
        subject.mustBeSignedWith(credentials.text("clientSecret"));
        subject.mustHold(state.clock().instant());
        Entity owner = state.of(Kind.MEMBER).find(state.credentials().inUse(credentials).memberId()).orElseThrow();
        if (!Access.isAdmin(owner)) {
            throw Refusal.forbidden("A token exchange needs credentials of an account of the type Admin");
        }
        subject.tenant().ifPresent(tenant -> mustBeHere(tenant, state));
        return new Tokens.Holder(credentials.id(), member(owner, state).id());
    }

    private static void mustBeHere(String tenant, State state) {
        if (state.of(Kind.TENANT).find(tenant).isPresent()) {
            throw Refusal.notSimulated("The sandbox does not simulate a token for a tenant yet");
        }
        if (!tenant.equals(state.organizationId())) {
            throw SubjectToken.refused("tenant is no tenant of this organization");
        }
    }

    private Entity member(Entity owner, State state) {
        if (subject.subject().isEmpty() && subject.tenant().isEmpty()) {
            throw SubjectToken.refused("it names neither sub nor tenant");
        }
        return subject.subject().map(email -> state.members().at(email).filter(ArchivedFilter::active)
                .orElseThrow(() -> SubjectToken.refused("sub is the address of no active member"))).orElse(owner);
    }
}
