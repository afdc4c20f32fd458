package sigma.recipes.runbook.undo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import sigma.recipes.runbook.journal.RunState;
import sigma.recipes.runbook.undo.reversal.Reversal;
import sigma.recipes.runbook.undo.reversal.UndoClient;

/**
 * Removes a file that a run added to the favorites of a member, or adds one that it removed.
 *
 * @param write the change
 * @param added whether the run added it
 */
record RevertFavorite(RunState.Write write, boolean added) implements Reversal {

    private static final JsonMapper JSON = new JsonMapper();
    private static final String MEMBER = "memberId";
    private static final String FILE = "inodeId";

    @Override
    public String words() {
        return added ? "Remove the file " + id(FILE) + " from the favorites of " + id(MEMBER)
                : "Add the file " + name() + " to the favorites of " + id(MEMBER);
    }

    private String name() {
        return write.before().valueStream().filter(this::isFile).map(row -> '"' + row.path("name").asText() + '"').findFirst().orElse(id(FILE));
    }

    @Override
    public Optional<String> obstacle() {
        return write.before().isArray() ? Optional.empty() : Optional.of("the API did not return the favorites");
    }

    @Override
    public void carryOut(UndoClient client) {
        boolean before = write.before().valueStream().anyMatch(this::isFile);
        List<JsonNode> now = client.rows("listFavorites", Map.of(MEMBER, id(MEMBER)));
        if (now.stream().anyMatch(this::isFile) == before) {
            return;
        }
        if (before) {
            ObjectNode body = JSON.createObjectNode().put(MEMBER, id(MEMBER)).put(FILE, id(FILE));
            client.write("addFavorite", Map.of(), body);
        } else {
            client.write("removeFavorite", Map.of(MEMBER, id(MEMBER), FILE, id(FILE)), null);
        }
    }

    private boolean isFile(JsonNode row) {
        return row.path("id").asText().equals(id(FILE));
    }

    private String id(String field) {
        return added ? write.sent().path(field).asText() : write.path().get(field);
    }
}
