package sigma.recipes.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Makes the file tree of the seed, and what members opened, scheduled and marked there. */
final class FileSeeder {

    private static final List<String> TYPES =
            List.of(Inodes.FOLDER, "workbook", "dataset", "data-model", "report", "template", "symlink");

    private final State state;
    private final AuditStamp stamp;
    private final Map<String, Entity> members;
    private final GrantSeeder grants;
    private final Map<String, Entity> documents = new HashMap<>();

    /** Starts with nothing but people; {@code stamp} is for what names no maker. */
    FileSeeder(State state, AuditStamp stamp, Map<String, Entity> members, GrantSeeder grants) {
        this.state = state;
        this.stamp = stamp;
        this.members = members;
        this.grants = grants;
    }

    void workspace(String place, JsonNode node) {
        AuditStamp by = by(place, node, stamp);
        Entity workspace = state.inodes().workspace(SeedLoader.text(place, node, "name"), by);
        node.path("grants").forEach(grant -> grants.on(workspace.id(), place + ".grants", grant));
        hold(place + ".holds", node.path("holds"), workspace.id(), stamp);
    }

    void ownFolder(String place, JsonNode node) {
        Entity member = SeedLoader.named(members, "member", place, SeedLoader.text(place, node, "of"));
        hold(place + ".holds", node.path("holds"), member.text("homeFolderId"), new AuditStamp(member.id(), stamp.at()));
    }

    void recent(String place, JsonNode node) {
        Entity member = member(place, node);
        Entity document = document(place, node);
        state.of(Kind.RECENT).add(Json.object().put("recentId", member.id() + "/" + document.id())
                .put("memberId", member.id()).put("inodeId", document.id())
                .put("isExploration", node.path("exploration").asBoolean())
                .put("lastInteractionAt", SeedLoader.daysAgo(state, node.path("days").asDouble())));
    }

    void schedule(String place, JsonNode node) {
        Entity workbook = SeedLoader.named(documents, "document", place, SeedLoader.text(place, node, "workbook"));
        ObjectNode when = Json.object().put("cronSpec", SeedLoader.text(place, node, "cron"))
                .put("timezone", SeedLoader.text(place, node, "zone"));
        state.schedules().add(workbook, SeedLoader.text(place, node, "title"), when, by(place, node, stamp));
    }

    void favorite(String place, JsonNode node) {
        state.favorites().add(member(place, node), document(place, node));
    }

    /** Returns the documents by name. */
    Map<String, Entity> documents() {
        return documents;
    }

    private void hold(String place, JsonNode nodes, String id, AuditStamp otherwise) {
        Map<String, Entity> folders = new HashMap<>();
        for (JsonNode node : nodes) {
            String parent = node.has("in") ? SeedLoader.named(folders, "folder", place, node.path("in").asText()).id() : id;
            Entity file = file(place, node, parent, by(place, node, otherwise));
            (file.text("type").equals(Inodes.FOLDER) ? folders : documents).put(file.text("name"), file);
            node.path("grants").forEach(grant -> grants.on(file.id(), place + ".grants", grant));
            if (node.path("deleted").asBoolean()) {
                state.trash().put(file, otherwise);
            }
        }
    }

    private Entity file(String place, JsonNode node, String parentId, AuditStamp by) {
        String type = TYPES.stream().filter(node::has).findFirst().orElseThrow(() ->
                new BrokenSeed(place, "a file needs one of " + String.join(", ", TYPES) + ", with its name"));
        Entity file = state.inodes().document(type, SeedLoader.text(place, node, type), parentId, by);
        state.of(Kind.INODE).change(file, fields -> List.of("badge", "description").stream().filter(node::has)
                .forEach(field -> fields.put(field, node.path(field).asText())));
        return file;
    }

    private AuditStamp by(String place, JsonNode node, AuditStamp otherwise) {
        return node.has("by")
                ? new AuditStamp(SeedLoader.named(members, "member", place, node.path("by").asText()).id(), stamp.at()) : otherwise;
    }

    private Entity member(String place, JsonNode node) {
        return SeedLoader.named(members, "member", place, node.path("member").asText());
    }

    private Entity document(String place, JsonNode node) {
        return SeedLoader.named(documents, "document", place, node.path("document").asText());
    }
}
