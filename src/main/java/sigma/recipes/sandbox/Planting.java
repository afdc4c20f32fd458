package sigma.recipes.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;

/** Makes one organization from the seed: first what others refer to, then what refers to it. */
final class Planting {

    private static final Duration AGE = Duration.ofDays(400);

    private final JsonNode seed;
    private final State state;
    private final Map<String, Entity> members = new HashMap<>();
    private final Map<String, Entity> teams = new HashMap<>();
    private final Map<String, Entity> documents = new HashMap<>();

    Planting(JsonNode seed, State state) {
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
        Stamp stamp = stamp(owner);
        each("teams", (place, node) -> team(place, node, stamp));
        AttributePlanting attributes = new AttributePlanting(state, stamp, members, teams);
        each("tenants", attributes::tenant);
        each("user attributes", attributes::attribute);
        each("workspaces", (place, node) -> workspace(place, node, stamp));
        PlantedConnections connections = new PlantedConnections(state);
        each("warehouses", connections::warehouse);
        each("connections", (place, node) -> connections.connection(place, node, stamp,
                daysAgo(node.path("active").asDouble())));
        each("connection grants", (place, node) -> grant(place, node, connections.grantedId(place, node), stamp));
        each("recents", this::recent);
        each("schedules", this::schedule);
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
            member = state.members().add(fields.put("memberId", id), new Stamp(id, madeAt()));
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

    private void team(String place, JsonNode node, Stamp stamp) {
        ObjectNode fields = Json.object().put("teamId", state.ids().uuid()).put("name", text(place, node, "name"))
                .put("description", node.path("description").asText(null))
                .put("visibility", node.path("visibility").asText("private"));
        Entity team = state.of(Kind.TEAM).add(stamp.made(fields));
        node.path("members").forEach(name -> state.teams().join(team,
                named(members, "member", place + ".members", name.asText()), false, stamp));
        teams.put(node.path("name").asText(), team);
    }

    private void workspace(String place, JsonNode node, Stamp stamp) {
        Entity workspace = state.inodes().workspace(text(place, node, "name"), by(place, node, stamp));
        node.path("grants").forEach(grant -> grant(place + ".grants", grant, workspace.id(), stamp));
        Map<String, Entity> folders = new HashMap<>();
        for (JsonNode held : node.path("holds")) {
            Entity parent = held.has("in") ? named(folders, "folder", place + ".holds", held.path("in").asText()) : workspace;
            Stamp by = by(place + ".holds", held, stamp);
            if (held.has("folder")) {
                String name = held.path("folder").asText();
                folders.put(name, state.inodes().document(Inodes.FOLDER, name, parent.id(), by));
            } else {
                String name = text(place + ".holds", held, "workbook");
                documents.put(name, state.inodes().document("workbook", name, parent.id(), by));
            }
        }
    }

    private Stamp by(String place, JsonNode node, Stamp otherwise) {
        return node.has("by") ? stamp(named(members, "member", place, node.path("by").asText())) : otherwise;
    }

    private void grant(String place, JsonNode node, String inodeId, Stamp stamp) {
        String to = text(place, node, "to");
        Grants.Grantee grantee = Optional.ofNullable(teams.get(to)).map(team -> Grants.Grantee.team(team.id()))
                .orElseGet(() -> Grants.Grantee.member(named(members, "member or team", place, to).id()));
        state.grants().set(inodeId, grantee, text(place, node, "may"), stamp);
    }

    private void recent(String place, JsonNode node) {
        String memberId = named(members, "member", place, node.path("member").asText()).id();
        String inodeId = named(documents, "document", place, node.path("document").asText()).id();
        state.of(Kind.RECENT).add(Json.object().put("recentId", memberId + "/" + inodeId).put("memberId", memberId)
                .put("inodeId", inodeId).put("isExploration", node.path("exploration").asBoolean())
                .put("lastInteractionAt", daysAgo(node.path("days").asDouble())));
    }

    private void schedule(String place, JsonNode node) {
        Entity workbook = named(documents, "document", place, text(place, node, "workbook"));
        ObjectNode when = Json.object().put("cronSpec", text(place, node, "cron")).put("timezone", text(place, node, "zone"));
        state.schedules().add(workbook, text(place, node, "title"), when,
                stamp(named(members, "member", place, text(place, node, "by"))));
    }

    private void each(String list, BiConsumer<String, JsonNode> act) {
        for (int i = 0; i < seed.path(list).size(); i++) {
            act.accept(list + "[" + i + "]", seed.path(list).get(i));
        }
    }

    private String daysAgo(double days) {
        return Stamp.moment(state.clock().instant().minusSeconds(Math.round(days * Duration.ofDays(1).toSeconds())));
    }

    private Stamp stamp(Entity by) {
        return new Stamp(by.id(), madeAt());
    }

    /** What the seed holds was made long ago. */
    private String madeAt() {
        return Stamp.moment(state.clock().instant().minus(AGE));
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
