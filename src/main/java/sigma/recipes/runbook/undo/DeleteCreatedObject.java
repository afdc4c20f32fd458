package sigma.recipes.runbook.undo;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import sigma.recipes.contract.Operation;
import sigma.recipes.runbook.journal.RunState;
import sigma.recipes.runbook.undo.reversal.ChangedSince;
import sigma.recipes.runbook.undo.reversal.RelatedOperations;
import sigma.recipes.runbook.undo.reversal.Reversal;
import sigma.recipes.runbook.undo.reversal.UndoClient;

/**
 * Deletes an object that a run created, if it is unchanged.
 *
 * @param write     the creation
 * @param deletion  the operation that deletes it
 * @param reading   the operation that reads it; empty if absent
 * @param parameter the path parameter with its id
 * @param id        its id
 */
record DeleteCreatedObject(RunState.Write write, Operation deletion, Optional<Operation> reading, String parameter, String id)
        implements Reversal {

    /** Fields that change with each read or with changes elsewhere. */
    private static final Set<String> FOLLOWING = Set.of("updatedAt", "updatedBy", "lastUpdatedAt", "lastUpdatedBy", "lastActiveAt", "members",
            "badge", "url", "path");

    @Override
    public String words() {
        return switch (deletion.id()) {
            case "deleteMember" -> "Deactivate " + name() + " (Sigma has no way to delete a member)";
            case "filesDelete" -> "Archive " + name();
            default -> deletion.summary() + ": " + name();
        };
    }

    private String name() {
        for (String field : new String[] {"/email", "/name"}) {
            String name = write.received().at(field).asText(write.sent().at(field).asText(""));
            if (!name.isEmpty()) {
                return '"' + name + '"';
            }
        }
        return id;
    }

    @Override
    public void carryOut(UndoClient client) {
        if (reading.isPresent()) {
            Optional<JsonNode> now = client.now(reading.get().id(), path(reading.get()));
            if (now.isEmpty() || now.get().path("isArchived").asBoolean()) {
                return;
            }
            requireUnchanged(now.get());
        }
        client.write(deletion.id(), path(deletion), null);
    }

    private void requireUnchanged(JsonNode now) {
        write.received().properties().forEach(field -> {
            JsonNode current = now.path(field.getKey());
            if (!current.isMissingNode() && !FOLLOWING.contains(field.getKey()) && !current.equals(field.getValue())) {
                throw new ChangedSince(name() + ", " + field.getKey(), field.getValue().toString(), current.toString());
            }
        });
    }

    private Map<String, String> path(Operation operation) {
        Map<String, String> path = operation.ownOf(write.path());
        path.put(operation.path().contains("{" + parameter + "}") ? parameter : RelatedOperations.lastParameter(operation), id);
        return path;
    }
}
