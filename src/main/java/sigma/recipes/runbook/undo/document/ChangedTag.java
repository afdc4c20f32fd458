package sigma.recipes.runbook.undo.document;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import sigma.recipes.contract.Operation;
import sigma.recipes.runbook.journal.RunState;
import sigma.recipes.runbook.undo.reversal.ChangedSince;
import sigma.recipes.runbook.undo.reversal.Operations;
import sigma.recipes.runbook.undo.reversal.Reversal;
import sigma.recipes.runbook.undo.reversal.UndoClient;

/**
 * Restores the version of a version tag that a run set on a version of a workbook or removed. The API does not return the
 * swapped sources of a tagged version; the tag is restored without them.
 *
 * @param write    the change
 * @param tagging  the operation that sets a tag on a version
 * @param untagged the operation that removes it
 * @param list     the operation that lists the tags of a workbook
 */
public record ChangedTag(RunState.Write write, Operation tagging, Operation untagged, Operation list) implements Reversal {

    private static final JsonMapper JSON = new JsonMapper();
    private static final String WORKBOOK = "workbookId";
    private static final String VERSION = "sourceWorkbookVersion";

    @Override
    public String words() {
        return earlier().map(row -> "Put the version tag \"" + name() + "\" back on version " + row.path(VERSION))
                .orElseGet(() -> "Take the version tag \"" + name() + "\" off");
    }

    @Override
    public Optional<String> obstacle() {
        boolean known = puts() ? write.before().isArray() : write.before().has(VERSION);
        return known ? Optional.empty() : Optional.of("the API did not say which version had the tag");
    }

    /** Returns whether the run set the tag, as opposed to removing it. */
    private boolean puts() {
        return write.operation().equals(tagging.id());
    }

    private String name() {
        return puts() ? write.sent().path("tag").asText() : write.before().path("name").asText();
    }

    private String workbook() {
        return puts() ? write.sent().path(WORKBOOK).asText() : write.path().get(WORKBOOK);
    }

    /** Returns the row of the tag before the run; empty if no version had it. */
    private Optional<JsonNode> earlier() {
        return puts() ? write.before().valueStream().filter(this::isTag).findFirst() : Optional.of(write.before());
    }

    private boolean isTag(JsonNode row) {
        return row.path("name").asText().equalsIgnoreCase(name());
    }

    @Override
    public void carryOut(UndoClient client) {
        Optional<JsonNode> now = client.rows(list.id(), Map.of(WORKBOOK, workbook())).stream().filter(this::isTag).findFirst();
        String current = version(now);
        String before = version(earlier());
        if (current.equals(before)) {
            return;
        }
        String written = puts() ? "version " + write.received().path("taggedWorkbookVersion").asInt() : version(Optional.empty());
        if (!current.equals(written)) {
            throw new ChangedSince(words(), written, current);
        }
        if (earlier().isPresent()) {
            ObjectNode body = JSON.createObjectNode().put(WORKBOOK, workbook()).put("tag", name());
            client.write(tagging.id(), Map.of(), body.put("workbookVersion", earlier().get().path(VERSION).asInt()));
        } else {
            Map<String, String> path = new HashMap<>(Map.of(WORKBOOK, workbook()));
            path.put(Operations.lastParameter(untagged), write.received().path("versionTagId").asText());
            client.write(untagged.id(), path, null);
        }
    }

    private static String version(Optional<JsonNode> row) {
        return row.map(tag -> "version " + tag.path(VERSION).asInt()).orElse("no version");
    }
}
