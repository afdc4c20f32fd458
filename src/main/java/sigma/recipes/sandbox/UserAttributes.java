package sigma.recipes.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;

/** The user attributes of an organization, and the values that members, teams and tenants have of them. */
record UserAttributes(State state) {

    /**
     * Adds an attribute.
     *
     * @param fields {@code name}, {@code description} and {@code defaultValue}; the latter two may be null
     */
    Entity add(ObjectNode fields, AuditStamp stamp) {
        return state.of(Kind.USER_ATTRIBUTE).add(stamp.made(fields.put("userAttributeId", state.ids().uuid())));
    }

    /** Gives somebody a value, or another one. A team with a new value comes behind all others (assumed). */
    void set(Entity attribute, AttributeHolder holder, Entity whose, Setting setting) {
        Store values = state.of(holder.valueKind());
        values.find(id(attribute, whose)).ifPresentOrElse(
                value -> values.change(value, fields -> setting.stamp().changed(fields.set("value", setting.value()))),
                () -> values.add(draft(attribute, holder, whose, setting)));
    }

    /** Takes the value from somebody; nothing happens to who has none. */
    void take(Entity attribute, AttributeHolder holder, Entity whose) {
        state.of(holder.valueKind()).find(id(attribute, whose)).ifPresent(state.of(holder.valueKind())::remove);
    }

    /** Removes an attribute with all its values. */
    void remove(Entity attribute) {
        for (AttributeHolder holder : AttributeHolder.values()) {
            Store values = state.of(holder.valueKind());
            List.copyOf(values.all(IndexKey.ATTRIBUTE, attribute.id()).values()).forEach(values::remove);
        }
        state.of(Kind.USER_ATTRIBUTE).remove(attribute);
    }

    private ObjectNode draft(Entity attribute, AttributeHolder holder, Entity whose, Setting setting) {
        ObjectNode fields = Json.object().put("assignmentId", id(attribute, whose)).put("userAttributeId", attribute.id())
                .put(holder.idField(), whose.id()).put("priority", lowest(attribute, holder) + 1);
        return setting.stamp().made(fields.set("value", setting.value()));
    }

    private int lowest(Entity attribute, AttributeHolder holder) {
        Map.Entry<Long, Entity> last = state.of(holder.valueKind()).all(IndexKey.ATTRIBUTE, attribute.id()).lastEntry();
        return last == null ? 0 : last.getValue().fields().path("priority").asInt();
    }

    private static String id(Entity attribute, Entity whose) {
        return attribute.id() + "/" + whose.id();
    }

    /**
     * A value that is given.
     *
     * @param value the value as the API writes it: {@code val} and {@code type}
     * @param stamp who gives it, and when
     */
    record Setting(JsonNode value, AuditStamp stamp) {

        /** Returns a text as a value. */
        static ObjectNode text(String text) {
            return Json.object().put("val", text).put("type", "string");
        }
    }
}
