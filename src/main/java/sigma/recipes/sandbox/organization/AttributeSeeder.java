package sigma.recipes.sandbox.organization;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import sigma.recipes.sandbox.json.Json;
import sigma.recipes.sandbox.seed.SeedRows;
import sigma.recipes.sandbox.store.Entity;
import sigma.recipes.sandbox.store.State;

/** Creates the tenants and the user attributes of the seed, with their values. */
final class AttributeSeeder {

    private final SeedRows seed;
    private final UserAttributes attributes;

    AttributeSeeder(SeedRows seed) {
        this.seed = seed;
        this.attributes = new UserAttributes(seed.state());
    }

    void run() {
        seed.each("tenants", this::tenant);
        seed.each("user attributes", this::attribute);
    }

    private void tenant(String at, JsonNode entry) {
        String name = SeedRows.text(at, entry, "name");
        State state = seed.state();
        seed.register(UserAttributes.TENANT, name, state.of(UserAttributes.TENANT).add(seed.stamp().made(Json.object()
                .put("tenantOrganizationId", state.ids().uuid()).put("tenantOrganizationName", name))));
    }

    private void attribute(String at, JsonNode entry) {
        ObjectNode fields = Json.object().put("name", SeedRows.text(at, entry, "name"))
                .put("description", entry.path("description").asText(null));
        fields.set("defaultValue", entry.has("default")
                ? UserAttributes.Setting.text(SeedRows.text(at, entry, "default")) : Json.NODES.nullNode());
        Entity attribute = attributes.add(fields, seed.stamp());
        entry.path("members").forEach(value -> set(at + ".members", attribute, AttributeHolder.USER, value));
        entry.path("teams").forEach(value -> set(at + ".teams", attribute, AttributeHolder.TEAM, value));
        entry.path("tenants").forEach(value -> set(at + ".tenants", attribute, AttributeHolder.TENANT, value));
    }

    private void set(String at, Entity attribute, AttributeHolder holder, JsonNode value) {
        Entity whose = seed.named(holder.kind(), at, SeedRows.text(at, value, "of"));
        attributes.set(attribute, holder, whose, new UserAttributes.Setting(
                UserAttributes.Setting.text(SeedRows.text(at, value, "is")), seed.stamp()));
    }
}
