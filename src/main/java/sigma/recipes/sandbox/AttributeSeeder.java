package sigma.recipes.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.Map;

/** Makes the user attributes of the seed, and the tenants that they know of. */
final class AttributeSeeder {

    private final State state;
    private final AuditStamp stamp;
    private final Map<String, Entity> members;
    private final Map<String, Entity> teams;
    private final Map<String, Entity> tenants = new HashMap<>();

    AttributeSeeder(State state, AuditStamp stamp, Map<String, Entity> members, Map<String, Entity> teams) {
        this.state = state;
        this.stamp = stamp;
        this.members = members;
        this.teams = teams;
    }

    void tenant(String place, JsonNode node) {
        String name = SeedLoader.text(place, node, "name");
        tenants.put(name, state.of(Kind.TENANT).add(stamp.made(Json.object()
                .put("tenantOrganizationId", state.ids().uuid()).put("tenantOrganizationName", name))));
    }

    void attribute(String place, JsonNode node) {
        ObjectNode fields = Json.object().put("name", SeedLoader.text(place, node, "name"))
                .put("description", node.path("description").asText(null));
        fields.set("defaultValue", node.has("default")
                ? UserAttributes.Setting.text(SeedLoader.text(place, node, "default")) : Json.NODES.nullNode());
        Entity attribute = state.attributes().add(fields, stamp);
        node.path("members").forEach(value -> set(place + ".members", attribute, AttributeHolder.USER, value));
        node.path("teams").forEach(value -> set(place + ".teams", attribute, AttributeHolder.TEAM, value));
        node.path("tenants").forEach(value -> set(place + ".tenants", attribute, AttributeHolder.TENANT, value));
    }

    private void set(String place, Entity attribute, AttributeHolder holder, JsonNode node) {
        String name = SeedLoader.text(place, node, "of");
        Entity whose = switch (holder) {
            case USER -> SeedLoader.named(members, "member", place, name);
            case TEAM -> SeedLoader.named(teams, "team", place, name);
            case TENANT -> SeedLoader.named(tenants, "tenant", place, name);
        };
        state.attributes().set(attribute, holder, whose, new UserAttributes.Setting(
                UserAttributes.Setting.text(SeedLoader.text(place, node, "is")), stamp));
    }
}
