package sigma.recipes.sandbox.store;

import java.time.Clock;

/**
 * What an organization is made of. Everything that a request may change is here, and the whole is guarded by one
 * lock, this object.
 *
 * @param organizationId the organization's id
 * @param stores         what it has
 * @param ids            where new ids come from
 * @param clock          what time it is
 * @param listDelay      how long new files are missing from lists
 * @param pageStarts     where the pages of lists start whose tokens were given out
 */
public record State(String organizationId, Stores stores, IdSource ids, Clock clock, ListDelay listDelay,
        PageStarts pageStarts) {

    /** Creates the state of an empty organization, where new files are listed at once. */
    public State(String organizationId, Stores stores, IdSource ids, Clock clock) {
        this(organizationId, stores, ids, clock, new ListDelay(), new PageStarts());
    }

    /** Returns the entities of a kind. */
    public Store of(Kind kind) {
        return stores.of(kind);
    }

    /** Returns the stamp for what the member {@code memberId} does now. */
    public AuditStamp stamp(String memberId) {
        return AuditStamp.of(memberId, clock.instant());
    }
}
