package sigma.recipes.runbook.undo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.Optional;
import sigma.recipes.contract.Operation;
import sigma.recipes.runbook.journal.RunState;

/**
 * Reactivates a member who was deactivated and whose things went to a new owner at once: the API does not say which, and has no
 * operation that changes the owner of a scheduled export.
 *
 * @param write   the deactivation
 * @param update  the operation that reactivates
 * @param reading the operation that reads the member
 */
record ReturnedMember(RunState.Write write, Operation update, Operation reading) implements Reversal {

    private static final JsonMapper JSON = new JsonMapper();

    @Override
    public String words() {
        return "Bring back " + name();
    }

    private String name() {
        return '"' + write.before().path("email").asText() + '"';
    }

    @Override
    public Optional<String> remainder() {
        return Optional.of("Scheduled exports and folders of " + name() + ": they stay with the new owner, since the API does not say "
                + "which went over with the deactivation");
    }

    @Override
    public void carryOut(UndoClient client) {
        Optional<JsonNode> now = client.now(reading.id(), write.path());
        if (now.map(member -> member.path("isArchived").asBoolean()).orElse(false) && !write.before().path("isArchived").asBoolean()) {
            client.write(update.id(), write.path(), JSON.createObjectNode().put("isArchived", false));
        }
    }
}
