package sigma.recipes.runbook.undo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import sigma.recipes.contract.Operation;
import sigma.recipes.runbook.journal.RunState;
import sigma.recipes.runbook.undo.reversal.ChangedSince;
import sigma.recipes.runbook.undo.reversal.Reversal;
import sigma.recipes.runbook.undo.reversal.UndoClient;

/**
 * Sets the values of a user attribute again that a run removed from members, teams or tenants.
 *
 * @param write   the removal, of one value or of several
 * @param setting the operation that sets values
 * @param list    the operation that lists them
 */
record RestoreAttributeValues(RunState.Write write, Operation setting, Operation list) implements Reversal {

    private static final JsonMapper JSON = new JsonMapper();

    @Override
    public String words() {
        List<JsonNode> values = before();
        return "Set the user attribute " + write.path().get("userAttributeId") + " again: " + (values.size() == 1
                ? values.get(0).path("value").path("val").asText() : values.size() + " values");
    }

    @Override
    public void carryOut(UndoClient client) {
        List<JsonNode> rows = client.rows(list.id(), list.ownOf(write.path()));
        ArrayNode again = JSON.createArrayNode();
        for (JsonNode value : before()) {
            Optional<JsonNode> now = rows.stream().filter(row -> row.path(field()).equals(value.path(field()))).findFirst();
            if (now.isEmpty()) {
                ObjectNode assignment = JSON.createObjectNode().set(field(), value.path(field()));
                again.add(assignment.set("value", value.path("value")));
            } else if (!now.get().path("value").equals(value.path("value"))) {
                throw new ChangedSince(words(), "no value", now.get().path("value").path("val").asText());
            }
        }
        if (!again.isEmpty()) {
            client.write(setting.id(), setting.ownOf(write.path()), JSON.createObjectNode().set("assignments", again));
        }
    }

    /** Returns the values that the run removed. */
    private List<JsonNode> before() {
        Set<String> holders = Stream.concat(Optional.ofNullable(write.path().get(field())).stream(),
                write.sent().path("delete").valueStream().map(named -> named.path(field()).asText())).collect(Collectors.toSet());
        Stream<JsonNode> rows = write.before().isArray() ? write.before().valueStream() : Stream.of(write.before());
        return rows.filter(row -> holders.contains(row.path(field()).asText())).toList();
    }

    private String field() {
        return RevertAttributeValues.holder(setting);
    }
}
