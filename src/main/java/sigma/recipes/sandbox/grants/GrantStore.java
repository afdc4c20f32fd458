package sigma.recipes.sandbox.grants;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import sigma.recipes.sandbox.json.Json;
import sigma.recipes.sandbox.rights.Kinds;
import sigma.recipes.sandbox.rights.PermissionLevel;
import sigma.recipes.sandbox.store.AuditStamp;
import sigma.recipes.sandbox.store.Entity;
import sigma.recipes.sandbox.store.IndexKey;
import sigma.recipes.sandbox.store.State;

/** The grants of members and teams on documents and connections: at most one for each pair. */
public record GrantStore(State state) {

    /**
     * The grantee of a grant; exactly one of the two is not empty.
     *
     * @param memberId the member's id, or empty text
     * @param teamId   the team's id, or empty text
     */
    public record Grantee(String memberId, String teamId) {

        /** Returns a member as grantee. */
        public static Grantee member(String id) {
            return new Grantee(id, "");
        }

        /** Returns a team as grantee. */
        public static Grantee team(String id) {
            return new Grantee("", id);
        }
    }

    /**
     * The object of a grant.
     *
     * @param inodeId the id of a document or connection
     * @param tagId   the version tag to which the grant is limited, or empty text
     */
    record Target(String inodeId, String tagId) {
    }

    /** Grants a permission, or sets the permission of an existing grant. */
    public Entity set(String inodeId, Grantee grantee, String permission, AuditStamp stamp) {
        return set(new Target(inodeId, ""), grantee, permission, stamp);
    }

    /** Grants a permission, possibly limited to a version tag, or sets the permission of an existing grant. */
    Entity set(Target target, Grantee grantee, String permission, AuditStamp stamp) {
        Optional<Entity> present = between(target, grantee);
        present.ifPresent(grant -> change(grant, permission, stamp));
        return present.orElseGet(() -> add(target, grantee, permission, stamp));
    }

    /** Grants a permission, or raises the permission of an existing grant; a higher one remains. */
    Entity raise(Target target, Grantee grantee, String permission, AuditStamp stamp) {
        Optional<Entity> present = between(target, grantee);
        present.filter(grant -> rank(grant.text("permission")).compareTo(rank(permission)) < 0)
                .ifPresent(grant -> change(grant, permission, stamp));
        return present.orElseGet(() -> add(target, grantee, permission, stamp));
    }

    private static PermissionLevel rank(String word) {
        return PermissionLevel.of(word).orElseThrow();
    }

    private void change(Entity grant, String permission, AuditStamp stamp) {
        state.of(Kinds.GRANT).change(grant, fields -> stamp.changed(fields.put("permission", permission)));
    }

    private Optional<Entity> between(Target target, Grantee grantee) {
        return state.of(Kinds.GRANT).all(IndexKey.INODE, target.inodeId()).values().stream()
                .filter(grant -> grant.text("tagId").equals(target.tagId())
                        && grant.text("memberId").equals(grantee.memberId())
                        && grant.text("teamId").equals(grantee.teamId()))
                .findFirst();
    }

    private Entity add(Target target, Grantee grantee, String permission, AuditStamp stamp) {
        ObjectNode fields = Json.object().put("grantId", state.ids().uuid()).put("inodeId", target.inodeId());
        if (!target.tagId().isEmpty()) {
            fields.put("tagId", target.tagId());
        }
        fields.put("organizationId", state.organizationId()).put("permission", permission);
        fields.put("memberId", grantee.memberId().isEmpty() ? null : grantee.memberId());
        fields.put("teamId", grantee.teamId().isEmpty() ? null : grantee.teamId());
        return state.of(Kinds.GRANT).add(stamp.made(fields));
    }
}
