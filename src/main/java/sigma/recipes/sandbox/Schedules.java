package sigma.recipes.sandbox;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** The exports of workbooks that leave by themselves. Each belongs to a member. */
record Schedules(State state) {

    private static final String FORMAT = "CSV";

    /** Declares the list of schedules that their owner sees. */
    static Resource resource() {
        return Resource.of(Kind.SCHEDULE).at(new Place(Kind.MEMBER, "memberId", IndexKey.OWNER, Optional.empty()))
                .readBy(Right.SELF).visibleIf((call, schedule) -> ArchivedFilter.active(schedule)).lists("listMemberSchedules");
    }

    /** Adds a schedule for a workbook, owned by whoever the stamp names. */
    Entity add(Entity workbook, String title, ObjectNode when, AuditStamp stamp) {
        ObjectNode fields = Json.object().put("scheduledNotificationId", state.ids().uuid())
                .put("workbookId", workbook.id()).put("ownerId", stamp.by()).put("lastUpdatedByUser", stamp.by())
                .put("isSuspended", false).putNull("disabledAt").putNull("disabledBy");
        fields.set("schedule", when);
        fields.putObject("configV2").put("title", title).put("messageBody", "").putArray("notificationAttachments")
                .addObject().putObject("formatOptions").put("type", FORMAT);
        return state.of(Kind.SCHEDULE).add(stamp.made(fields));
    }

    /** Hands every schedule of {@code leaver} to {@code newOwner}. */
    void handOver(Entity leaver, Entity newOwner, AuditStamp stamp) {
        changeAll(leaver, stamp, fields -> fields.put("ownerId", newOwner.id()));
    }

    /** Archives every schedule of a member: nothing leaves any more, and no list shows it (assumed). */
    void archive(Entity member, AuditStamp stamp) {
        changeAll(member, stamp, fields -> fields.put("isArchived", true));
    }

    private void changeAll(Entity owner, AuditStamp stamp, Consumer<ObjectNode> change) {
        for (Entity schedule : List.copyOf(state.of(Kind.SCHEDULE).all(IndexKey.OWNER, owner.id()).values())) {
            state.of(Kind.SCHEDULE).change(schedule, fields -> {
                change.accept(fields);
                stamp.changed(fields.put("lastUpdatedByUser", stamp.by()));
            });
        }
    }
}
