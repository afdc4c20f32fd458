package sigma.recipes.sandbox.store;

import java.time.Clock;

/**
 * The state of an organization: everything that a request may change, guarded by one lock, this object.
 *
 * @param organizationId the organization's id
 * @param stores         its entities
 * @param ids            the source of new ids
 * @param clock          its clock
 * @param listDelay      the delay of new files in lists
 * @param pageStarts     the first rows of pages with issued tokens
 */
public record State(String organizationId, Stores stores, IdSource ids, Clock clock, ListDelay listDelay,
        PageStarts pageStarts) {

    /** Creates the state of an empty organization without a list delay. */
    public State(String organizationId, Stores stores, IdSource ids, Clock clock) {
        this(organizationId, stores, ids, clock, new ListDelay(), new PageStarts());
    }

    /** Returns the entities of a kind. */
    public Store of(Kind kind) {
        return stores.of(kind);
    }

    /** Returns the current stamp of the member {@code memberId}. */
    public AuditStamp stamp(String memberId) {
        return AuditStamp.of(memberId, clock.instant());
    }
}
