package sigma.recipes.sandbox.rights;

import java.util.Comparator;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import sigma.recipes.sandbox.call.Rejection;
import sigma.recipes.sandbox.store.Entity;
import sigma.recipes.sandbox.store.IndexKey;
import sigma.recipes.sandbox.store.State;

/**
 * The permissions of members: the highest of ownership, own grants and team grants, inherited downwards. An Admin sees no
 * more files than others, but everything behind connections (assumed).
 */
public record Access(State state) {

    private static final String ADMIN = "Admin";

    /** Returns the permission of a member on a document; empty if the member may not see it. */
    public Optional<PermissionLevel> of(Entity member, Entity inode) {
        Optional<Grantable> object = Grantable.find(state, inode.id());
        if (isAdmin(member) && object.filter(Grantable.Warehouse.class::isInstance).isPresent()) {
            return Optional.of(PermissionLevel.EDIT);
        }
        Set<String> teams = new HashSet<>();
        state.of(Kinds.MEMBERSHIP).all(IndexKey.MEMBER, member.id()).values().forEach(each -> teams.add(each.text("teamId")));
        return Stream.concat(Stream.of(inode), object.stream().flatMap(each -> each.above().stream()))
                .flatMap(place -> at(place, member, teams))
                .max(Comparator.naturalOrder());
    }

    /** Returns whether a member has at least this permission on a document. */
    public boolean allows(PermissionLevel least, Entity member, Entity inode) {
        return of(member, inode).filter(permission -> permission.compareTo(least) >= 0).isPresent();
    }

    /**
     * Requires that a member has at least this permission on a document, and returns the document.
     *
     * @throws Rejection (403, assumed) if not
     */
    public Entity require(PermissionLevel least, Entity member, Entity inode) {
        if (!allows(least, member, inode)) {
            throw Rejection.forbidden("This needs the permission " + least.word() + " on the document " + inode.id());
        }
        return inode;
    }

    /**
     * Requires that the caller is a given member or an admin, and returns the member.
     *
     * @throws Rejection (403, assumed) if it is another member
     */
    public static Entity requireSelf(Entity member, Entity caller) {
        if (!member.id().equals(caller.id()) && !isAdmin(caller)) {
            throw Rejection.forbidden("Only an admin may see or change what belongs to another member");
        }
        return member;
    }

    /**
     * Requires that a member is an admin.
     *
     * @throws Rejection (403, assumed) if it is not
     */
    public static void requireAdmin(Entity member) {
        if (!isAdmin(member)) {
            throw Rejection.forbidden("This needs an account of the type Admin");
        }
    }

    /** Returns whether a member's account type is Admin. */
    public static boolean isAdmin(Entity member) {
        return member.text("memberType").equalsIgnoreCase(ADMIN);
    }

    private Stream<PermissionLevel> at(Entity place, Entity member, Set<String> teams) {
        if (place.text("ownerId").equals(member.id())) {
            return Stream.of(PermissionLevel.EDIT);
        }
        return state.of(Kinds.GRANT).all(IndexKey.INODE, place.id()).values().stream()
                .filter(grant -> grant.text("memberId").equals(member.id()) || teams.contains(grant.text("teamId")))
                .flatMap(grant -> PermissionLevel.of(grant.text("permission")).stream());
    }
}
