package sigma.recipes.runbook.undo.document;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import sigma.recipes.contract.Operation;
import sigma.recipes.runbook.earlier.EarlierDefault;
import sigma.recipes.runbook.journal.RunState;
import sigma.recipes.runbook.undo.reversal.ChangedSince;
import sigma.recipes.runbook.undo.reversal.Reversal;
import sigma.recipes.runbook.undo.reversal.UndoClient;

/**
 * Creates a bookmark again that a run deleted. It gets another id.
 *
 * @param write    the deletion
 * @param creation the operation that creates a bookmark
 * @param reading  the operation that reads the workbook
 * @param list     the operation that lists its bookmarks
 */
public record RecreateBookmark(RunState.Write write, Operation creation, Operation reading, Operation list) implements Reversal {

    private static final JsonMapper JSON = new JsonMapper();
    private static final String EXPLORATION = "exploreKey";

    @Override
    public String words() {
        return "Create the bookmark " + name() + " again";
    }

    private String name() {
        return '"' + write.before().path("name").asText() + '"';
    }

    @Override
    public Optional<String> obstacle() {
        return write.before().has(EXPLORATION) ? Optional.empty() : Optional.of("the API did not return the bookmark");
    }

    @Override
    public Optional<String> remainder() {
        String left = write.before().path(EarlierDefault.FLAG).asBoolean() ? ", and it is not the default" : "";
        return Optional.of("The id of the bookmark " + name() + ": a new bookmark gets another one, so links to the deleted one do not open it" + left);
    }

    @Override
    public void carryOut(UndoClient client) {
        if (client.rows(list.id(), list.ownOf(write.path())).stream().anyMatch(this::isSame)) {
            return;
        }
        Map<String, String> workbook = creation.ownOf(write.path());
        JsonNode now = client.now(reading.id(), workbook).orElseThrow(() -> new ChangedSince(words(), "the workbook", "nothing"));
        ObjectNode body = JSON.createObjectNode();
        body.set("workbookVersion", now.path("latestVersion"));
        fields().forEach(field -> body.set(field, write.before().path(field)));
        client.write(creation.id(), workbook, body);
    }

    private boolean isSame(JsonNode row) {
        return fields().allMatch(field -> row.path(field).equals(write.before().path(field)));
    }

    private static Stream<String> fields() {
        return Stream.of("name", "isShared", EXPLORATION);
    }
}
