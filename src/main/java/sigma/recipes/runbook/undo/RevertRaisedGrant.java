package sigma.recipes.runbook.undo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import sigma.recipes.contract.Operation;
import sigma.recipes.runbook.journal.RunState;
import sigma.recipes.runbook.undo.reversal.ChangedSince;
import sigma.recipes.runbook.undo.reversal.Reversal;
import sigma.recipes.runbook.undo.reversal.UndoClient;

/**
 * Revokes a grant on any object that a run added, or restores the permission of one that it raised. Sigma never lowers a
 * permission (createGrant), so a raised grant is revoked and granted again.
 *
 * @param write    the grant
 * @param granting the operation that grants
 * @param list     the operation that lists the grants on an object
 * @param deletion the operation that revokes a grant
 */
record RevertRaisedGrant(RunState.Write write, Operation granting, Operation list, Operation deletion) implements Reversal {

    private static final String ID = "grantId";
    private static final String GRANTEE = "grantee";
    private static final String PERMISSION = "permission";

    @Override
    public String words() {
        JsonNode grantee = write.sent().path(GRANTEE);
        String object = "the " + write.received().path("inodeType").asText("object") + " " + inode();
        String whose = grantee.path(RevertGrants.granteeField(grantee)).asText();
        return before().map(row -> permission(row).equals(written())
                ? "Leave the permission of " + whose + " on " + object + ", which the run did not change"
                : "Change the permission of " + whose + " on " + object + " back from " + written() + " to " + permission(row))
                .orElse("Revoke " + written() + " on " + object + " from " + whose);
    }

    @Override
    public void carryOut(UndoClient client) {
        Optional<JsonNode> before = before();
        List<JsonNode> rows = client.rows(list.id(), Map.of("inodeId", inode(), "directGrantsOnly", "true"));
        Optional<JsonNode> now = row(rows);
        if (now.isEmpty() && before.isPresent() && !client.lost().getAsBoolean()) {
            throw new ChangedSince(words(), written(), "no grant");
        }
        if (now.isPresent() && !before.map(RevertRaisedGrant::permission).equals(now.map(RevertRaisedGrant::permission))) {
            if (!permission(now.get()).equals(written())) {
                throw new ChangedSince(words(), written(), permission(now.get()));
            }
            client.write(deletion.id(), Map.of(ID, now.get().path(ID).asText()), null);
        }
        if (before.isPresent() && !before.map(RevertRaisedGrant::permission).equals(now.map(RevertRaisedGrant::permission))) {
            ObjectNode again = write.sent().deepCopy();
            client.write(granting.id(), Map.of(), again.put(PERMISSION, permission(before.get())));
        }
    }

    private String inode() {
        return write.sent().path("inodeId").asText();
    }

    /** Returns the permission after the write; a higher one than the run asked for remains. */
    private String written() {
        return write.received().path(PERMISSION).asText(permission(write.sent()));
    }

    private Optional<JsonNode> before() {
        return row(write.before().valueStream().toList());
    }

    /** Returns the row of the grant; of a raised grant that an interrupted undo granted again, the row of the same grantee. */
    private Optional<JsonNode> row(List<JsonNode> rows) {
        JsonNode grantee = write.sent().path(GRANTEE);
        String field = RevertGrants.granteeField(grantee);
        Predicate<JsonNode> same = row -> row.path(ID).equals(write.received().path(ID));
        Predicate<JsonNode> sameGrantee = row -> row.path(field).equals(grantee.path(field));
        return rows.stream().filter(same).findFirst().or(() -> write.sent().hasNonNull("tagId") ? Optional.empty()
                : rows.stream().filter(sameGrantee).findFirst());
    }

    private static String permission(JsonNode grant) {
        return grant.path(PERMISSION).asText();
    }
}
