package sigma.recipes.sandbox;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;

/** What members and teams were allowed on documents and connections: at most one grant for each pair. */
record Grants(State state) {

    /**
     * Whom a grant is for; exactly one of the two is not empty.
     *
     * @param memberId the member's id, or empty text
     * @param teamId   the team's id, or empty text
     */
    record Grantee(String memberId, String teamId) {

        static Grantee member(String id) {
            return new Grantee(id, "");
        }

        static Grantee team(String id) {
            return new Grantee("", id);
        }
    }

    /** Grants a permission, or sets the permission of the grant that is there. */
    Entity set(String inodeId, Grantee grantee, String permission, Stamp stamp) {
        Optional<Entity> present = between(inodeId, grantee);
        present.ifPresent(grant -> state.of(Kind.GRANT)
                .change(grant, fields -> stamp.changed(fields.put("permission", permission))));
        return present.orElseGet(() -> state.of(Kind.GRANT).add(draft(inodeId, grantee, permission, stamp)));
    }

    private Optional<Entity> between(String inodeId, Grantee grantee) {
        return state.of(Kind.GRANT).all(By.INODE, inodeId).values().stream()
                .filter(grant -> grant.text("memberId").equals(grantee.memberId())
                        && grant.text("teamId").equals(grantee.teamId()))
                .findFirst();
    }

    private ObjectNode draft(String inodeId, Grantee grantee, String permission, Stamp stamp) {
        ObjectNode fields = Json.object().put("grantId", state.ids().uuid()).put("inodeId", inodeId);
        fields.put("organizationId", state.organizationId()).put("permission", permission);
        fields.put("memberId", grantee.memberId().isEmpty() ? null : grantee.memberId());
        fields.put("teamId", grantee.teamId().isEmpty() ? null : grantee.teamId());
        return stamp.made(fields);
    }
}
