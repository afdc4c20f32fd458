package sigma.recipes.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.function.BiConsumer;

/** Makes one organization from the seed: first what others refer to, then what refers to it. */
final class SeedLoader {

    private static final Duration AGE = Duration.ofDays(400);

    private final JsonNode seed;
    private final State state;
    private final Map<String, Entity> members = new HashMap<>();
    private final Map<String, Entity> teams = new HashMap<>();

    SeedLoader(JsonNode seed, State state) {
        this.seed = seed;
        this.state = state;
    }

    Entity plant() {
        seed.path("account type permissions").forEach(node -> state.of(Kind.RIGHT).add(Json.object()
                .put("permission", node.path("name").asText()).put("description", node.path("description").asText())));
        each("account types", this::accountType);
        each("members", this::member);
        JsonNode first = seed.path("members").path(0);
        Entity owner = named(members, "member", "members[0]", first.path("name").asText());
        AuditStamp stamp = stamp(owner);
        each("teams", (place, node) -> team(place, node, stamp));
        AttributeSeeder attributes = new AttributeSeeder(state, stamp, members, teams);
        each("tenants", attributes::tenant);
        each("user attributes", attributes::attribute);
        GrantSeeder grants = new GrantSeeder(state, stamp, members, teams);
        FileSeeder files = new FileSeeder(state, stamp, members, grants);
        each("workspaces", files::workspace);
        each("own folders", files::ownFolder);
        ConnectionSeeder connections = new ConnectionSeeder(state);
        each("warehouses", connections::warehouse);
        each("connections", (place, node) -> connections.connection(place, node, stamp,
                daysAgo(state, node.path("active").asDouble())));
        each("connection grants", (place, node) -> grants.on(connections.grantedId(place, node), place, node));
        each("recents", files::recent);
        each("schedules", files::schedule);
        each("favorites", files::favorite);
        SeedRows rows = new SeedRows(seed, state, stamp, members, files.documents());
        Modules.all().forEach(module -> module.seed(rows));
        return owner;
    }

    private void accountType(String place, JsonNode node) {
        ArrayNode allowed = Json.NODES.arrayNode();
        for (JsonNode right : node.path("permissions")) {
            state.of(Kind.RIGHT).find(right.asText()).ifPresentOrElse(known -> allowed.add(known.id()), () -> {
                throw new BrokenSeed(place, "there is no account type permission \"" + right.asText() + "\" above it");
            });
        }
        ObjectNode fields = Json.object().put("accountTypeId", state.ids().uuid());
        state.of(Kind.ACCOUNT_TYPE).add(fields.put("accountTypeName", text(place, node, "name"))
                .put("description", node.path("description").asText()).put("isCustom", node.path("custom").asBoolean())
                .set("permissions", allowed));
    }

    private void member(String place, JsonNode node) {
        String[] names = (text(place, node, "name") + " ").split(" ", 2);
        ObjectNode fields = Json.object().put("email", text(place, node, "email")).put("firstName", names[0])
                .put("lastName", names[1].strip()).put("memberType", text(place, node, "type"))
                .put("userKind", node.path("kind").asText("internal"));
        Entity member;
        try {
            String id = state.ids().memberId();
            member = state.members().add(fields.put("memberId", id), new AuditStamp(id, madeAt()));
        } catch (Refusal refused) {
            throw new BrokenSeed(place, refused.getMessage());
        }
        switch (node.path("state").asText("active")) {
            case "active" -> { }
            case "deactivated" -> state.of(Kind.MEMBER).change(member, leaver -> leaver.put("isArchived", true));
            case "inactive" -> state.of(Kind.MEMBER).change(member, leaver -> leaver.put("isInactive", true));
            default -> throw new BrokenSeed(place, "state is \"" + node.path("state").asText()
                    + "\"; expected active, deactivated or inactive");
        }
        members.put(node.path("name").asText(), member);
    }

    private void team(String place, JsonNode node, AuditStamp stamp) {
        ObjectNode fields = Json.object().put("teamId", state.ids().uuid()).put("name", text(place, node, "name"))
                .put("description", node.path("description").asText(null))
                .put("visibility", node.path("visibility").asText("private"));
        Entity team = state.of(Kind.TEAM).add(stamp.made(fields));
        node.path("members").forEach(name -> state.teams().join(team,
                named(members, "member", place + ".members", name.asText()), false, stamp));
        teams.put(node.path("name").asText(), team);
    }

    private void each(String list, BiConsumer<String, JsonNode> act) {
        for (int i = 0; i < seed.path(list).size(); i++) {
            act.accept(list + "[" + i + "]", seed.path(list).get(i));
        }
    }

    static String daysAgo(State state, double days) {
        return AuditStamp.moment(state.clock().instant().minusSeconds(Math.round(days * Duration.ofDays(1).toSeconds())));
    }

    private AuditStamp stamp(Entity by) {
        return new AuditStamp(by.id(), madeAt());
    }

    /** What the seed holds was made long ago. */
    private String madeAt() {
        return AuditStamp.moment(state.clock().instant().minus(AGE));
    }

    static String text(String place, JsonNode node, String field) {
        if (!node.path(field).isTextual()) {
            throw new BrokenSeed(place, field + " is missing");
        }
        return node.path(field).textValue();
    }

    static Entity named(Map<String, Entity> known, String kind, String place, String name) {
        Entity entity = known.get(name);
        if (entity == null) {
            throw new BrokenSeed(place, "there is no " + kind + " \"" + name + "\" above it");
        }
        return entity;
    }
}
