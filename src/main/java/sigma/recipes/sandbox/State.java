package sigma.recipes.sandbox;

import java.time.Clock;

/**
 * What an organization is made of. Everything that a request may change stands here, and the whole is guarded by one
 * lock, this object.
 *
 * @param organizationId the organization's id
 * @param stores         what it has
 * @param ids            where new ids come from
 * @param clock          what time it is
 * @param listDelay      how long new files are missing from lists
 * @param pageStarts     where the pages of lists start whose tokens were given out
 */
record State(String organizationId, Stores stores, Ids ids, Clock clock, ListDelay listDelay, PageStarts pageStarts) {

    /** Creates the state of an empty organization, where new files are listed at once. */
    State(String organizationId, Stores stores, Ids ids, Clock clock) {
        this(organizationId, stores, ids, clock, new ListDelay(), new PageStarts());
    }

    Store of(Kind kind) {
        return stores.of(kind);
    }

    /** Returns the stamp for what the member {@code memberId} does now. */
    AuditStamp stamp(String memberId) {
        return AuditStamp.of(memberId, clock.instant());
    }

    Members members() {
        return new Members(this);
    }

    Teams teams() {
        return new Teams(this);
    }

    UserAttributes attributes() {
        return new UserAttributes(this);
    }

    Inodes inodes() {
        return new Inodes(this);
    }

    Tables tables() {
        return new Tables(this);
    }

    Trash trash() {
        return new Trash(this);
    }

    Favorites favorites() {
        return new Favorites(this);
    }

    Schedules schedules() {
        return new Schedules(this);
    }

    Connections connections() {
        return new Connections(this);
    }

    Catalog catalog() {
        return new Catalog(this);
    }

    Grants grants() {
        return new Grants(this);
    }

    ClientCredentials credentials() {
        return new ClientCredentials(this);
    }

    Access access() {
        return new Access(this);
    }
}
