package sigma.recipes.sandbox.schedules;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.function.Consumer;
import sigma.recipes.sandbox.call.Call;
import sigma.recipes.sandbox.call.PathParent;
import sigma.recipes.sandbox.json.Json;
import sigma.recipes.sandbox.resource.Resource;
import sigma.recipes.sandbox.resource.Right;
import sigma.recipes.sandbox.rights.Kinds;
import sigma.recipes.sandbox.seed.SeedRows;
import sigma.recipes.sandbox.store.ArchivedFilter;
import sigma.recipes.sandbox.store.AuditStamp;
import sigma.recipes.sandbox.store.Entity;
import sigma.recipes.sandbox.store.IndexKey;
import sigma.recipes.sandbox.store.Kind;
import sigma.recipes.sandbox.store.State;

/** The scheduled exports of workbooks. Each belongs to a member. */
public record Schedules(State state) {

    static final Kind KIND = Kind.of("schedule", "scheduledNotificationId").savedAs("SCHEDULE")
            .indexedBy(IndexKey.OWNER, "ownerId").endingWith(Kinds.INODE, IndexKey.PARENT, "workbookId")
            .referringTo(Kinds.MEMBER, "ownerId").referringTo(Kinds.INODE, "workbookId");

    private static final String FORMAT = "CSV";

    /** Declares the list of an owner's schedules. */
    public static Resource resource() {
        return Resource.of(Schedules.KIND).at(PathParent.of(Kinds.MEMBER, IndexKey.OWNER))
                .readBy(Right.SELF).visibleIf(Schedules::isListed)
                .seededBy(seed -> seed.each("schedules", (at, entry) -> add(seed, at, entry))).lists("listMemberSchedules");
    }

    /** A schedule of a deleted workbook is not listed, and is listed again when the workbook is restored (assumed). */
    private static boolean isListed(Call call, Entity schedule) {
        return ArchivedFilter.active(schedule)
                && call.state().of(Kinds.INODE).find(schedule.text("workbookId")).filter(ArchivedFilter::active).isPresent();
    }

    private static void add(SeedRows seed, String at, JsonNode entry) {
        Entity workbook = seed.named(Kinds.INODE, at, SeedRows.text(at, entry, "workbook"));
        ObjectNode when = Json.object().put("cronSpec", SeedRows.text(at, entry, "cron"))
                .put("timezone", SeedRows.text(at, entry, "zone"));
        new Schedules(seed.state()).add(workbook, SeedRows.text(at, entry, "title"), when,
                seed.stamp(at, entry, seed.stamp()));
    }

    /** Adds a schedule for a workbook, owned by the member in the stamp. */
    Entity add(Entity workbook, String title, ObjectNode when, AuditStamp stamp) {
        ObjectNode fields = Json.object().put("scheduledNotificationId", state.ids().uuid())
                .put("workbookId", workbook.id()).put("ownerId", stamp.by()).put("lastUpdatedByUser", stamp.by())
                .put("isSuspended", false).putNull("disabledAt").putNull("disabledBy");
        fields.set("schedule", when);
        fields.putObject("configV2").put("title", title).put("messageBody", "").putArray("notificationAttachments")
                .addObject().putObject("formatOptions").put("type", FORMAT);
        return state.of(Schedules.KIND).add(stamp.made(fields));
    }

    /** Transfers every schedule of {@code member} to {@code newOwner}. */
    public void handOver(Entity member, Entity newOwner, AuditStamp stamp) {
        changeAll(member, stamp, fields -> fields.put("ownerId", newOwner.id()));
    }

    /** Archives every schedule of a member: nothing is sent, and no list contains it (assumed). */
    public void archive(Entity member, AuditStamp stamp) {
        changeAll(member, stamp, fields -> fields.put("isArchived", true));
    }

    private void changeAll(Entity owner, AuditStamp stamp, Consumer<ObjectNode> change) {
        for (Entity schedule : List.copyOf(state.of(Schedules.KIND).all(IndexKey.OWNER, owner.id()).values())) {
            state.of(Schedules.KIND).change(schedule, fields -> {
                change.accept(fields);
                stamp.changed(fields.put("lastUpdatedByUser", stamp.by()));
            });
        }
    }
}
