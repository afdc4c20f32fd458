package sigma.recipes.runbook.earlier;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import java.util.stream.Stream;
import sigma.recipes.client.SigmaClient;
import sigma.recipes.client.call.Refusal;
import sigma.recipes.client.request.ApiCall;
import sigma.recipes.contract.Operation;

/**
 * The default bookmark of a workbook before a write sets another one. The API clears it then (assumed), and the response does
 * not name it, so it is read before and saved with the bookmark.
 */
public final class EarlierDefault {

    /** The field of a bookmark that makes it the default. */
    public static final String FLAG = "isDefault";

    private static final String FIELD = "earlierDefault";

    private EarlierDefault() {
    }

    /** Returns whether a write makes a bookmark the default, or clears it. */
    static boolean changesAt(ApiCall call) {
        return call.body().map(body -> body.path(FLAG).isBoolean()).orElse(false) && call.path().containsKey("bookmarkId");
    }

    /** Returns the bookmark with the default bookmark, null if there is none; without it if the caller may not read the list. */
    static JsonNode addedTo(JsonNode bookmark, ApiCall call, Operation list, SigmaClient client) {
        if (!(bookmark.deepCopy() instanceof ObjectNode copy)) {
            return bookmark;
        }
        try (Stream<JsonNode> rows = client.rows(list.id(), list.ownOf(call.path()))) {
            copy.set(FIELD, rows.filter(row -> row.path(FLAG).asBoolean()).findFirst().orElseGet(copy::nullNode));
            return copy;
        } catch (Refusal unreadable) {
            Unreadable.requireAnswer(unreadable);
            return bookmark;
        }
    }

    /** Returns whether the default bookmark before a write is known. */
    public static boolean isKnown(JsonNode bookmark) {
        return bookmark.has(FIELD);
    }

    /** Returns the bookmark that was the default before a write; empty if there was none. */
    public static Optional<JsonNode> of(JsonNode bookmark) {
        return Optional.of(bookmark.path(FIELD)).filter(JsonNode::isObject);
    }
}
