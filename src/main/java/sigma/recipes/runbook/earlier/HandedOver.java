package sigma.recipes.runbook.earlier;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import sigma.recipes.client.access.AccessibleFile;
import sigma.recipes.client.schedule.ScheduledExport;

/**
 * A document, folder or scheduled export that goes to another owner when its owner is deactivated.
 *
 * @param kind     its type, as in the API, or {@code scheduled export}
 * @param id       its id
 * @param name     its name or title
 * @param parent   the id of its folder or workspace; empty for a scheduled export, and if the caller may not open it
 * @param archived whether it is archived
 */
public record HandedOver(String kind, String id, String name, Optional<String> parent, boolean archived) {

    private static final String EXPORT = "scheduled export";
    private static final String ARCHIVED = "isArchived";

    static HandedOver of(AccessibleFile file) {
        return new HandedOver(file.type(), file.id().value(), file.name(), Optional.ofNullable(file.parent()).map(Object::toString), false);
    }

    static HandedOver of(ScheduledExport export) {
        return new HandedOver(EXPORT, export.id().value(), export.title(), Optional.empty(), false);
    }

    static HandedOver of(JsonNode recorded) {
        return new HandedOver(recorded.path("kind").asText(), recorded.path("id").asText(), recorded.path("name").asText(),
                Optional.ofNullable(recorded.get("parentId")).map(JsonNode::asText), recorded.path(ARCHIVED).asBoolean());
    }

    ObjectNode recorded() {
        ObjectNode recorded = JsonNodeFactory.instance.objectNode().put("kind", kind).put("id", id).put("name", name);
        parent.ifPresent(folder -> recorded.put("parentId", folder));
        if (archived) {
            recorded.put(ARCHIVED, true);
        }
        return recorded;
    }

    /** Returns whether it is a file, whose owner the API can change; it can't change the owner of a scheduled export. */
    public boolean isFile() {
        return !kind.equals(EXPORT);
    }

    /** Returns its type and name. */
    public String words() {
        return (archived ? "archived " : "") + kind.replace('-', ' ') + " \"" + name + '"';
    }
}
