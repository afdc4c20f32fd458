package sigma.recipes.runbook.undo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.List;
import java.util.Optional;
import sigma.recipes.contract.Operation;
import sigma.recipes.runbook.earlier.HandedOver;
import sigma.recipes.runbook.earlier.HandedOverDocuments;
import sigma.recipes.runbook.journal.RunState;
import sigma.recipes.runbook.undo.reversal.Reversal;
import sigma.recipes.runbook.undo.reversal.UndoClient;

/**
 * Reactivates a deactivated member. Scheduled exports that went to a new owner remain there and are reported; files are given
 * back by {@link ReturnFile}.
 *
 * @param write   the deactivation
 * @param update  the operation that reactivates
 * @param reading the operation that reads the member
 */
record ReactivateMember(RunState.Write write, Operation update, Operation reading) implements Reversal {

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
        Optional<HandedOverDocuments> handedOver = HandedOverDocuments.of(write.before());
        if (handedOver.isEmpty()) {
            return Optional.of("Documents, folders and scheduled exports of " + name() + ": what went over with the deactivation stays with "
                    + "the new owner, and the journal does not list it");
        }
        List<String> exports = handedOver.get().objects().stream().filter(each -> !each.isFile()).map(HandedOver::words).toList();
        return exports.isEmpty() ? Optional.empty() : Optional.of("What went over with the deactivation of " + name()
                + " stays with the new owner, since the API can't change the owner of a scheduled export: " + String.join(", ", exports));
    }

    @Override
    public void carryOut(UndoClient client) {
        Optional<JsonNode> now = client.now(reading.id(), write.path());
        if (now.map(member -> member.path("isArchived").asBoolean()).orElse(false) && !write.before().path("isArchived").asBoolean()) {
            client.write(update.id(), write.path(), JSON.createObjectNode().put("isArchived", false));
        }
    }
}
