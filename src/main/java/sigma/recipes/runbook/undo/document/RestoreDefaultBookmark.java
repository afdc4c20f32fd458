package sigma.recipes.runbook.undo.document;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import sigma.recipes.contract.Operation;
import sigma.recipes.runbook.earlier.EarlierDefault;
import sigma.recipes.runbook.journal.RunState;
import sigma.recipes.runbook.undo.reversal.ChangedSince;
import sigma.recipes.runbook.undo.reversal.Reversal;
import sigma.recipes.runbook.undo.reversal.UndoClient;

/**
 * Makes the earlier default bookmark of a workbook the default again, or none if there was none.
 *
 * @param write  the change of the default
 * @param update its operation
 * @param list   the operation that lists the bookmarks
 */
public record RestoreDefaultBookmark(RunState.Write write, Operation update, Operation list) implements Reversal {

    private static final JsonMapper JSON = new JsonMapper();
    private static final String ID = "bookmarkId";
    private static final String NONE = "no default bookmark";

    @Override
    public String words() {
        String changed = name(Optional.of(write.before()));
        return EarlierDefault.of(write.before()).map(earlier -> "Make \"" + earlier.path("name").asText() + "\" the default bookmark again")
                .orElse("Make " + changed + " no longer the default bookmark");
    }

    @Override
    public Optional<String> obstacle() {
        return EarlierDefault.isKnown(write.before()) ? Optional.empty()
                : Optional.of("the API did not say which bookmark was the default");
    }

    @Override
    public void carryOut(UndoClient client) {
        List<JsonNode> rows = client.rows(list.id(), list.ownOf(write.path()));
        Optional<JsonNode> earlier = EarlierDefault.of(write.before());
        Optional<JsonNode> now = rows.stream().filter(row -> row.path(EarlierDefault.FLAG).asBoolean()).findFirst();
        if (id(now).equals(id(earlier))) {
            return;
        }
        Optional<JsonNode> written = write.sent().path(EarlierDefault.FLAG).asBoolean() ? Optional.of(write.before()) : Optional.empty();
        if (!id(now).equals(id(written))) {
            throw new ChangedSince(words(), name(written), name(now));
        }
        if (earlier.isPresent()) {
            if (rows.stream().noneMatch(row -> row.path(ID).equals(earlier.get().path(ID)))) {
                throw new ChangedSince(words(), name(earlier), "no bookmark of this id");
            }
            set(client, id(earlier), true);
        } else {
            set(client, id(now), false);
        }
    }

    private void set(UndoClient client, String bookmark, boolean flag) {
        Map<String, String> path = new HashMap<>(write.path());
        path.put(ID, bookmark);
        client.write(update.id(), path, JSON.createObjectNode().put(EarlierDefault.FLAG, flag));
    }

    private static String id(Optional<JsonNode> bookmark) {
        return bookmark.map(each -> each.path(ID).asText()).orElse("");
    }

    private static String name(Optional<JsonNode> bookmark) {
        return bookmark.map(each -> '"' + each.path("name").asText() + '"').orElse(NONE);
    }
}
