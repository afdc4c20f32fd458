package sigma.recipes.drift.update;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.Optional;

/** Edits the media types of a body or response. */
final class MediaTypes {

    private static final String CONTENT = "content";

    private MediaTypes() {
    }

    /** Removes a media type; if one published type replaces it, the contract's schema remains with that type. */
    static void remove(ObjectNode holder, String type, Map<String, JsonNode> published) {
        ObjectNode content = holder.withObjectProperty(CONTENT);
        JsonNode media = content.remove(type);
        if (media != null && content.isEmpty() && published.size() == 1) {
            content.set(published.keySet().iterator().next(), media);
        }
    }

    /** Returns the object of a media type, ignoring its parameters. */
    static Optional<ObjectNode> find(ObjectNode holder, String type) {
        return holder.path(CONTENT).properties().stream()
                .filter(each -> each.getKey().replaceAll(";.*", "").strip().equalsIgnoreCase(type))
                .map(each -> (ObjectNode) each.getValue()).findFirst();
    }

    /** Returns the published content of a type; if both documents have one type, the new one replaces the old one. */
    static Optional<JsonNode> after(String type, Map<String, JsonNode> before, Map<String, JsonNode> after) {
        boolean swapped = before.size() == 1 && after.size() == 1 && before.containsKey(type);
        return Optional.ofNullable(swapped ? after.values().iterator().next() : after.get(type));
    }
}
