package sigma.recipes.sandbox.organization;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import sigma.recipes.sandbox.json.Json;
import sigma.recipes.sandbox.rights.Kinds;
import sigma.recipes.sandbox.store.AuditStamp;
import sigma.recipes.sandbox.store.Entity;
import sigma.recipes.sandbox.store.IndexKey;
import sigma.recipes.sandbox.store.Kind;
import sigma.recipes.sandbox.store.State;
import sigma.recipes.sandbox.store.Store;

/** The user attributes of an organization, and their values for members, teams and tenants. */
public record UserAttributes(State state) {

    /** Another organization below this one. */
    public static final Kind TENANT = Kind.of("tenant", "tenantOrganizationId").savedAs("TENANT");
    static final Kind KIND = Kind.of("user attribute", "userAttributeId").savedAs("USER_ATTRIBUTE").named("name")
            .requiring("name");
    /** The value of one attribute for one member; its id is {@code userAttributeId/userId}. */
    static final Kind USER_VALUE = value("USER_VALUE").referringTo(Kinds.MEMBER, "userId");
    /** The value of one attribute for one team; its id is {@code userAttributeId/teamId}. */
    static final Kind TEAM_VALUE = value("TEAM_VALUE").endingWith(Kinds.TEAM, IndexKey.TEAM, "teamId")
            .referringTo(Kinds.TEAM, "teamId");
    /** The value of one attribute for one tenant; its id is {@code userAttributeId/tenantOrganizationId}. */
    static final Kind TENANT_VALUE = value("TENANT_VALUE").referringTo(TENANT, "tenantOrganizationId");

    /**
     * Adds an attribute.
     *
     * @param fields {@code name}, {@code description} and {@code defaultValue}; the latter two may be null
     */
    Entity add(ObjectNode fields, AuditStamp stamp) {
        return state.of(UserAttributes.KIND).add(stamp.made(fields.put("userAttributeId", state.ids().uuid())));
    }

    /** Sets the value of a member or team. A team with a new value comes after all others (assumed). */
    void set(Entity attribute, AttributeHolder holder, Entity whose, Setting setting) {
        Store values = state.of(holder.valueKind());
        values.find(id(attribute, whose)).ifPresentOrElse(
                value -> values.change(value, fields -> setting.stamp().changed(fields.set("value", setting.value()))),
                () -> values.add(draft(attribute, holder, whose, setting)));
    }

    /** Removes the value of a holder, if there is one. */
    void unset(Entity attribute, AttributeHolder holder, Entity whose) {
        state.of(holder.valueKind()).find(id(attribute, whose)).ifPresent(state.of(holder.valueKind())::remove);
    }

    private static Kind value(String key) {
        return Kind.of("user attribute value", "assignmentId").savedAs(key)
                .endingWith(KIND, IndexKey.ATTRIBUTE, "userAttributeId").referringTo(KIND, "userAttributeId");
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
     * A value to set.
     *
     * @param value the value as in the API: {@code val} and {@code type}
     * @param stamp who sets it, and when
     */
    record Setting(JsonNode value, AuditStamp stamp) {

        /** Returns a text as a value. */
        static ObjectNode text(String text) {
            return Json.object().put("val", text).put("type", "string");
        }
    }
}
