package sigma.recipes.sandbox.schedules;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import sigma.recipes.sandbox.json.Json;
import sigma.recipes.sandbox.rights.Kinds;
import sigma.recipes.sandbox.store.AuditStamp;
import sigma.recipes.sandbox.store.Entity;
import sigma.recipes.sandbox.store.IndexKey;
import sigma.recipes.sandbox.store.Kind;
import sigma.recipes.sandbox.store.State;

/** The workbooks that were sent, and to whom. No operation of the API lists them. */
public record Deliveries(State state) {

    /** A workbook that was sent to one target; it ends with the workbook. */
    static final Kind KIND = Kind.of("delivery", "deliveryId").within(Kinds.INODE, "workbookId");

    private static final String TARGET = "target";

    void add(Entity workbook, JsonNode target, AuditStamp stamp) {
        ObjectNode fields = Json.object().put("deliveryId", state.ids().uuid()).put("workbookId", workbook.id());
        fields.set(TARGET, target);
        state.of(KIND).add(stamp.made(fields));
    }

    /** Returns whether a workbook was sent to a target that has all fields of {@code target}. */
    public boolean has(String workbookId, ObjectNode target) {
        return state.of(KIND).all(IndexKey.PARENT, workbookId).values().stream().map(delivery -> delivery.fields().path(TARGET))
                .anyMatch(sent -> target.properties().stream().allMatch(field -> field.getValue().equals(sent.path(field.getKey()))));
    }
}
