package sigma.recipes.sandbox.files;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import sigma.recipes.sandbox.grants.GrantSeeder;
import sigma.recipes.sandbox.json.Json;
import sigma.recipes.sandbox.rights.Kinds;
import sigma.recipes.sandbox.seed.BrokenSeed;
import sigma.recipes.sandbox.seed.SeedRows;
import sigma.recipes.sandbox.store.AuditStamp;
import sigma.recipes.sandbox.store.Entity;
import sigma.recipes.sandbox.store.State;

/** Creates the file tree of the seed, and the recent and favorite files of members. */
final class FileSeeder {

    private static final List<String> TYPES =
            List.of(Inodes.FOLDER, "workbook", "dataset", "data-model", "report", "template", "symlink");

    private final SeedRows seed;
    private final State state;
    private final Inodes inodes;

    FileSeeder(SeedRows seed) {
        this.seed = seed;
        this.state = seed.state();
        this.inodes = new Inodes(state);
    }

    void run() {
        seed.each("workspaces", this::workspace);
        seed.each("own folders", this::ownFolder);
        seed.each("recents", this::recent);
        seed.each("favorites", (at, entry) -> new Favorites(state).add(member(at, entry), document(at, entry)));
    }

    private void workspace(String at, JsonNode entry) {
        AuditStamp by = seed.stamp(at, entry, seed.stamp());
        Entity workspace = inodes.workspace(SeedRows.text(at, entry, "name"), by);
        entry.path("grants").forEach(grant -> GrantSeeder.on(seed, workspace.id(), at + ".grants", grant));
        hold(at + ".holds", entry.path("holds"), workspace.id(), seed.stamp());
    }

    private void ownFolder(String at, JsonNode entry) {
        Entity member = seed.named(Kinds.MEMBER, at, SeedRows.text(at, entry, "of"));
        hold(at + ".holds", entry.path("holds"), member.text("homeFolderId"), seed.stampOf(member.id()));
    }

    private void recent(String at, JsonNode entry) {
        Entity member = member(at, entry);
        Entity document = document(at, entry);
        state.of(Recents.KIND).add(Json.object().put("recentId", member.id() + "/" + document.id())
                .put("memberId", member.id()).put("inodeId", document.id())
                .put("isExploration", entry.path("exploration").asBoolean())
                .put("lastInteractionAt", seed.daysAgo(entry.path("days").asDouble())));
    }

    private void hold(String at, JsonNode entries, String id, AuditStamp fallback) {
        Map<String, Entity> folders = new HashMap<>();
        for (JsonNode entry : entries) {
            String in = entry.path("in").asText();
            if (entry.has("in") && !folders.containsKey(in)) {
                throw SeedRows.missing("folder", at, in);
            }
            AuditStamp by = seed.stamp(at, entry, fallback);
            Entity file = file(at, entry, entry.has("in") ? folders.get(in).id() : id, by);
            if (file.text("type").equals(Inodes.FOLDER)) {
                folders.put(file.text("name"), file);
            } else {
                seed.register(Kinds.INODE, file.text("name"), file);
            }
            entry.path("grants").forEach(grant -> GrantSeeder.on(seed, file.id(), at + ".grants", grant));
            if (entry.path("deleted").asBoolean()) {
                new Trash(state).put(file, fallback);
            }
        }
    }

    private Entity file(String at, JsonNode entry, String parentId, AuditStamp by) {
        String type = TYPES.stream().filter(entry::has).findFirst().orElseThrow(() ->
                new BrokenSeed(at, "a file needs one of " + String.join(", ", TYPES) + ", with its name"));
        Entity file = inodes.document(type, SeedRows.text(at, entry, type), parentId, by);
        state.of(Kinds.INODE).change(file, fields -> {
            List.of("badge", "description").stream().filter(entry::has)
                    .forEach(field -> fields.put(field, entry.path(field).asText()));
            if (entry.path("exploration").asBoolean()) {
                fields.put("isExploration", true);
            }
        });
        return file;
    }

    private Entity member(String at, JsonNode entry) {
        return seed.named(Kinds.MEMBER, at, entry.path("member").asText());
    }

    private Entity document(String at, JsonNode entry) {
        return seed.named(Kinds.INODE, at, entry.path("document").asText());
    }
}
