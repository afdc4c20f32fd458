package sigma.recipes.runbook.undo.document;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import sigma.recipes.contract.Operation;
import sigma.recipes.runbook.earlier.TaggedDocument;
import sigma.recipes.runbook.journal.RunState;
import sigma.recipes.runbook.undo.reversal.ChangedSince;
import sigma.recipes.runbook.undo.reversal.RelatedOperations;
import sigma.recipes.runbook.undo.reversal.Reversal;
import sigma.recipes.runbook.undo.reversal.UndoClient;

/**
 * Restores the version of a version tag that a run set on a version of a document or removed. The API does not return the
 * swapped sources of a tagged version; the tag is restored without them.
 *
 * @param write      the change
 * @param kind       the kind of the document
 * @param operations the operations of the contract
 */
public record RevertTag(RunState.Write write, TaggedDocument kind, RelatedOperations operations) implements Reversal {

    private static final JsonMapper JSON = new JsonMapper();

    @Override
    public String words() {
        return earlier().map(row -> "Put the version tag \"" + name() + "\" back on version " + row.path(kind.listed()))
                .orElseGet(() -> "Take the version tag \"" + name() + "\" off the " + kind.word() + " " + document());
    }

    @Override
    public Optional<String> obstacle() {
        boolean known = puts() ? write.before().isArray() : write.before().has(kind.listed());
        if (!known) {
            return Optional.of("the API did not say which version had the tag");
        }
        return earlier().isEmpty() && kind.untagging().isEmpty()
                ? Optional.of("no version had the tag before, and the API can't take a tag off a " + kind.word()) : Optional.empty();
    }

    /** A tag that is set again makes a new tagged version. */
    @Override
    public Optional<String> remainder() {
        return puts() ? Optional.empty() : Optional.of("The bookmarks of the tagged version \"" + name() + "\", and its id: the API deletes both with "
                + "the tag, and a new tagged version gets another id");
    }

    /** Returns whether the run set the tag, as opposed to removing it. */
    private boolean puts() {
        return write.operation().equals(kind.tagging());
    }

    private String name() {
        return puts() ? write.sent().path("tag").asText() : write.before().path(kind.name()).asText();
    }

    private String document() {
        return puts() ? write.sent().path(kind.id()).asText() : write.path().get(kind.id());
    }

    /** Returns the row of the tag before the run; empty if no version had it. */
    private Optional<JsonNode> earlier() {
        return puts() ? write.before().valueStream().filter(this::isTag).findFirst() : Optional.of(write.before());
    }

    private boolean isTag(JsonNode row) {
        return row.path(kind.name()).asText().equalsIgnoreCase(name());
    }

    @Override
    public void carryOut(UndoClient client) {
        Optional<JsonNode> now = client.rows(kind.list(), Map.of(kind.id(), document())).stream().filter(this::isTag).findFirst();
        String current = version(now);
        String before = version(earlier());
        if (current.equals(before)) {
            return;
        }
        String written = puts() ? "version " + write.received().path(kind.tagged()).asInt() : version(Optional.empty());
        if (!current.equals(written)) {
            throw new ChangedSince(words(), written, current);
        }
        if (earlier().isPresent()) {
            ObjectNode body = JSON.createObjectNode().put(kind.id(), document()).put("tag", name());
            client.write(kind.tagging(), Map.of(), body.put(kind.version(), earlier().get().path(kind.listed()).asInt()));
        } else {
            Operation untagging = operations.named(kind.untagging().orElseThrow());
            Map<String, String> path = new HashMap<>(Map.of(kind.id(), document()));
            path.put(RelatedOperations.lastParameter(untagging), write.received().path("versionTagId").asText());
            client.write(untagging.id(), path, null);
        }
    }

    private String version(Optional<JsonNode> row) {
        return row.map(tag -> "version " + tag.path(kind.listed()).asInt()).orElse("no version");
    }
}
