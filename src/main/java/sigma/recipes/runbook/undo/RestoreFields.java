package sigma.recipes.runbook.undo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import sigma.recipes.contract.Operation;
import sigma.recipes.runbook.earlier.RequestFields;
import sigma.recipes.runbook.journal.RunState;
import sigma.recipes.runbook.undo.reversal.ChangedSince;
import sigma.recipes.runbook.undo.reversal.RelatedOperations;
import sigma.recipes.runbook.undo.reversal.Reversal;
import sigma.recipes.runbook.undo.reversal.UndoClient;

/**
 * Restores the fields of an object that a run changed.
 *
 * @param write   the change
 * @param update  its operation
 * @param reading the operation that reads the object, or the list that contains it
 */
record RestoreFields(RunState.Write write, Operation update, Operation reading) implements Reversal {

    private static final JsonMapper JSON = new JsonMapper();
    private static final String OWNER = "ownerId";
    private static final String PARENT = "parentId";
    /** Texts that count as no value (assumed). */
    private static final Map<String, String> ABSENT = Map.of("description", "");

    @Override
    public String words() {
        List<String> fields = new ArrayList<>();
        after().properties().forEach(field -> fields.add(field.getKey() + " from " + field.getValue() + " to "
                + before(field.getKey()).map(JsonNode::toString).orElse("what it was")));
        return "Set back " + name() + ": " + String.join(", ", fields);
    }

    /** Returns the fields that the write changed, with their values after it; a file may have moved with its owner. */
    private ObjectNode after() {
        ObjectNode after = JSON.createObjectNode();
        write.sent().properties().forEach(field -> after.set(field.getKey(), field.getValue()));
        after.remove(RequestFields.INSTRUCTIONS);
        if (update.id().equals("filesUpdate") && write.before().has(PARENT) && !write.received().path(PARENT).equals(write.before().path(PARENT))) {
            after.set(PARENT, write.received().path(PARENT));
        }
        return after;
    }

    private Optional<JsonNode> now(UndoClient client) {
        if (reading.id().equals("filesGet")) {
            return client.file(write.path());
        }
        if (reading.path().equals(update.path())) {
            return client.now(reading.id(), write.path());
        }
        String id = write.path().get(RelatedOperations.lastParameter(update));
        return client.rows(reading.id(), reading.ownOf(write.path())).stream()
                .filter(row -> row.valueStream().anyMatch(value -> value.asText().equals(id))).findFirst();
    }

    /** Returns the value of a field before the write; empty if the API did not return one. */
    private Optional<JsonNode> before(String field) {
        return Optional.ofNullable(write.before().get(field)).or(() -> Optional.ofNullable(ABSENT.get(field)).map(TextNode::valueOf));
    }

    private String name() {
        return '"' + write.before().path("email").asText(write.before().path("name").asText("")) + '"';
    }

    @Override
    public Optional<String> obstacle() {
        List<String> unknown = new ArrayList<>();
        after().fieldNames().forEachRemaining(field -> {
            if (before(field).isEmpty()) {
                unknown.add(field);
            }
        });
        return unknown.isEmpty() ? Optional.empty()
                : Optional.of("the API does not say what " + String.join(", ", unknown) + " was before");
    }

    @Override
    public void carryOut(UndoClient client) {
        JsonNode now = now(client).orElseThrow(() -> new ChangedSince(words(), "the object", "nothing"));
        ObjectNode body = changes(now);
        if (body.size() > 1 && body.has(OWNER)) {
            returnToOwner(client, body);
        }
        if (!body.isEmpty()) {
            client.write(update.id(), write.path(), body);
        }
    }

    /**
     * Returns the fields that have another value than before the write.
     *
     * @throws ChangedSince if someone else changed one
     */
    private ObjectNode changes(JsonNode now) {
        ObjectNode changes = JSON.createObjectNode();
        after().properties().forEach(field -> {
            JsonNode current = now.path(field.getKey());
            JsonNode before = before(field.getKey()).orElseThrow();
            if (current.equals(before)) {
                return;
            }
            if (!current.isMissingNode() && !current.equals(field.getValue())) {
                throw new ChangedSince(field.getKey() + " of " + name(),
                        field.getValue().toString(), current.toString());
            }
            changes.set(field.getKey(), before);
        });
        return changes;
    }

    /** An administrator may transfer a file to a new owner; other changes require edit permission. */
    private void returnToOwner(UndoClient client, ObjectNode body) {
        client.write(update.id(), write.path(), JSON.createObjectNode().set(OWNER, body.remove(OWNER)));
        // A file that moved with its owner moves back with it.
        JsonNode parent = client.file(write.path()).map(file -> file.path(PARENT)).orElse(body.path(PARENT));
        if (parent.isMissingNode() || parent.equals(body.path(PARENT))) {
            body.remove(PARENT);
        }
    }
}
