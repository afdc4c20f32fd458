package sigma.recipes.drift.update;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import sigma.recipes.drift.change.Change;
import sigma.recipes.drift.change.RuleKind;
import sigma.recipes.drift.update.files.DraftSchemas;

/**
 * Edits bodies and answers, those too that an operation only refers to.
 *
 * @param drafts parts as operations want them
 * @param user   the operation
 * @param known  what is to stay
 */
record ContentEdits(DraftSchemas drafts, String user, List<Change> known) {

    private static final String CONTENT = "content";

    /** Edits what {@code holder} has under {@code key}, if there is such a thing. */
    void edit(ObjectNode holder, String key, Consumer<ObjectNode> edit) {
        if (holder.has(key)) {
            holder.set(key, drafts.edited(holder.get(key), user, edit));
        }
    }

    /** Adds a media type; where it took the place of the only other one, that one's schema has become this one's. */
    static void add(ObjectNode holder, String type, ObjectNode content) {
        if (!holder.path(CONTENT).has(type)) {
            holder.withObject("/" + CONTENT).set(type, content);
        }
    }

    /**
     * Removes a media type; the only new one gets what the only old one held. Where that new one is known to be wrong,
     * the old one stays.
     *
     * @param part what holds it: {@code body}, or a status
     */
    void remove(ObjectNode holder, String part, String type, Map<String, JsonNode> young) {
        ObjectNode content = (ObjectNode) holder.get(CONTENT);
        boolean wrong = young.keySet().stream().allMatch(other -> known.stream().anyMatch(each ->
                each.rule().kind() == RuleKind.MEDIA_TYPE_ADDED && each.place().text().equals(part + " " + other)));
        if (wrong) {
            return;
        }
        JsonNode media = content.remove(type);
        if (young.size() == 1 && content.isEmpty() && media != null) {
            content.set(young.keySet().iterator().next(), media);
        }
    }
}
