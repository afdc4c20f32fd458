package sigma.recipes.sandbox.schedules;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.stream.Stream;
import sigma.recipes.sandbox.json.Json;
import sigma.recipes.sandbox.rights.Kinds;
import sigma.recipes.sandbox.store.AuditStamp;
import sigma.recipes.sandbox.store.Entity;
import sigma.recipes.sandbox.store.IndexKey;
import sigma.recipes.sandbox.store.Kind;
import sigma.recipes.sandbox.store.State;

/** The deliveries of workbooks with their targets. No operation of the API lists them. */
public record Deliveries(State state) {

    /** A delivery of a workbook to one target; removed with the workbook. */
    static final Kind KIND = Kind.of("delivery", "deliveryId").within(Kinds.INODE, "workbookId");

    private static final String TARGET = "target";
    private static final String ATTACHMENTS = "attachments";

    void add(Entity workbook, JsonNode target, JsonNode attachments, AuditStamp stamp) {
        ObjectNode fields = Json.object().put("deliveryId", state.ids().uuid()).put("workbookId", workbook.id());
        fields.set(TARGET, target);
        fields.set(ATTACHMENTS, attachments);
        state.of(KIND).add(stamp.made(fields));
    }

    /** Returns whether a workbook, or its pages or elements, was sent to a target with all fields of {@code target}. */
    public boolean has(String workbookId, ObjectNode target, String format, List<String> ids) {
        return state.of(KIND).all(IndexKey.PARENT, workbookId).values().stream().map(Entity::fields)
                .filter(sent -> target.properties().stream().allMatch(field -> field.getValue().equals(sent.path(TARGET).path(field.getKey()))))
                .flatMap(sent -> sent.path(ATTACHMENTS).valueStream())
                .anyMatch(file -> file.path("formatOptions").path("type").asText().equals(format) && ids(file.path("source")).equals(ids));
    }

    /** Returns whether a scheduled export has only this target. */
    public boolean scheduledFor(String scheduleId, ObjectNode target) {
        return state.of(Schedules.KIND).find(scheduleId)
                .filter(schedule -> schedule.fields().path(TARGET).equals(Json.NODES.arrayNode().add(target))).isPresent();
    }

    private static List<String> ids(JsonNode source) {
        return Stream.concat(Stream.of("elementId", "pageId").filter(source::has).map(field -> source.path(field).asText()),
                source.path("nodeIds").valueStream().map(JsonNode::asText)).toList();
    }
}
