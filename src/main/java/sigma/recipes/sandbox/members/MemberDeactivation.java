package sigma.recipes.sandbox.members;

import java.util.Optional;
import sigma.recipes.sandbox.call.Call;
import sigma.recipes.sandbox.call.Rejection;
import sigma.recipes.sandbox.rights.Kinds;
import sigma.recipes.sandbox.rights.Principals;
import sigma.recipes.sandbox.schedules.Schedules;
import sigma.recipes.sandbox.store.ArchivedFilter;
import sigma.recipes.sandbox.store.Entity;

/**
 * The part of a member update that deactivates or reactivates: the state, and what happens to the documents. Deactivated
 * members keep their team memberships and grants (assumed).
 */
final class MemberDeactivation {

    private final Call call;
    private final Entity member;
    private final Optional<Entity> newOwner;

    private MemberDeactivation(Call call, Entity member, Optional<Entity> newOwner) {
        this.call = call;
        this.member = member;
        this.newOwner = newOwner;
    }

    /**
     * Creates an instance from the body of a call.
     *
     * @throws Rejection if the fields are inconsistent (assumed), or the new owner is invalid
     */
    static MemberDeactivation of(Call call, Entity member) {
        boolean leaves = call.flag("isArchived").orElse(false) || call.flag("isInactive").orElse(false);
        boolean archives = call.flag("archiveDocuments").orElse(false);
        Optional<String> newOwnerId = call.text("newOwnerId");
        if (!leaves && (archives || call.flag("archiveScheduledExports").orElse(false))) {
            throw Rejection.invalid("archiveDocuments and archiveScheduledExports are allowed only with isArchived or "
                    + "isInactive true");
        }
        if (!leaves && newOwnerId.isPresent()) {
            throw Rejection.invalid("newOwnerId is allowed only with isArchived or isInactive true");
        }
        if (archives && newOwnerId.isPresent()) {
            throw Rejection.invalid("archiveDocuments and newOwnerId are not allowed together");
        }
        return new MemberDeactivation(call, member, newOwnerId.map(id -> newOwner(call, member, id)));
    }

    /** Sets the state, and transfers or archives the documents of a member who leaves. */
    void apply() {
        boolean wasActive = ArchivedFilter.active(member);
        set("isArchived");
        set("isInactive");
        if (call.flag("archiveScheduledExports").orElse(false)) {
            new Schedules(call.state()).archive(member, call.stamp());
        }
        if (newOwner.isPresent()) {
            new MemberStore(call.state()).handOver(member, newOwner.get(), call.stamp());
        } else if (call.flag("archiveDocuments").orElse(false)) {
            new MemberStore(call.state()).archiveDocuments(member, call.stamp());
        } else if (wasActive && !ArchivedFilter.active(member)) {
            new MemberStore(call.state()).handOver(member, call.caller(), call.stamp());
        }
    }

    // An active member has no such field, not a false one.
    private void set(String flag) {
        call.flag(flag).ifPresent(value -> call.change(Kinds.MEMBER, member, fields -> {
            if (value) {
                fields.put(flag, true);
            } else {
                fields.remove(flag);
            }
        }));
    }

    private static Entity newOwner(Call call, Entity member, String id) {
        if (id.equals(member.id())) {
            throw Rejection.invalid("newOwnerId is the member who leaves");
        }
        return new Principals(call.state()).requireActive(id, "newOwnerId");
    }
}
