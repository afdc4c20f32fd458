package sigma.recipes.runbook.undo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import sigma.recipes.contract.Operation;
import sigma.recipes.runbook.journal.RunState;
import sigma.recipes.runbook.undo.reversal.Reversal;
import sigma.recipes.runbook.undo.reversal.UndoClient;

/**
 * Removes members that a run added to a team, and adds those that it removed.
 *
 * @param write  the change
 * @param update its operation
 * @param list   the operation that lists the members
 */
record RevertTeamMembers(RunState.Write write, Operation update, Operation list) implements Reversal {

    private static final JsonMapper JSON = new JsonMapper();
    private static final int MOST_SHOWN = 5;

    @Override
    public String words() {
        List<String> words = new ArrayList<>();
        if (!write.sent().path("add").isEmpty()) {
            words.add("remove " + members(write.sent().path("add")));
        }
        if (!write.sent().path("remove").isEmpty()) {
            words.add("add " + members(write.sent().path("remove")));
        }
        return "Change the team " + String.join(" ", write.path().values()) + " back: " + String.join("; ", words);
    }

    @Override
    public void carryOut(UndoClient client) {
        Set<String> before = ids(write.before().valueStream().toList());
        Set<String> now = ids(client.rows(list.id(), write.path()));
        ObjectNode body = JSON.createObjectNode();
        List<String> remove = write.sent().path("add").valueStream().map(JsonNode::asText)
                .filter(id -> !before.contains(id) && now.contains(id)).toList();
        List<String> add = write.sent().path("remove").valueStream().map(JsonNode::asText)
                .filter(id -> before.contains(id) && !now.contains(id)).toList();
        if (!remove.isEmpty()) {
            remove.forEach(body.putArray("remove")::add);
        }
        if (!add.isEmpty()) {
            add.forEach(body.putArray("add")::add);
        }
        if (!body.isEmpty()) {
            client.write(update.id(), write.path(), body);
        }
    }

    private static String members(JsonNode ids) {
        return ids.size() > MOST_SHOWN ? ids.size() + " members"
                : ids.valueStream().map(JsonNode::asText).collect(Collectors.joining(", "));
    }

    private static Set<String> ids(List<JsonNode> rows) {
        return rows.stream().map(row -> row.path("userId").asText()).collect(Collectors.toSet());
    }
}
