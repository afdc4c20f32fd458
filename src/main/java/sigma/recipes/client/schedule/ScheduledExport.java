package sigma.recipes.client.schedule;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Optional;
import sigma.recipes.client.model.MemberId;
import sigma.recipes.client.workbook.WorkbookId;

/**
 * An export that leaves by itself (v2_1_listWorkbookSchedules, listMemberSchedules). The API does not say who gets it.
 *
 * @param id       its id
 * @param workbook the workbook; empty if it is of a report
 * @param title    its title
 * @param attachments its files; none where it is of a report
 * @param times    when it leaves
 * @param paused   whether it does not leave for now
 * @param owner    the member to whom it belongs
 */
public record ScheduledExport(ScheduleId id, Optional<WorkbookId> workbook, String title, List<ScheduledAttachment> attachments,
                              ScheduleTimes times, boolean paused, MemberId owner) {

    /** Creates an instance from the fields of a response. */
    @JsonCreator
    public static ScheduledExport of(@JsonProperty("scheduledNotificationId") ScheduleId id, @JsonProperty("workbookId") WorkbookId workbook,
                                     @JsonProperty("configV2") Content content, @JsonProperty("schedule") ScheduleTimes times,
                                     @JsonProperty("isSuspended") boolean paused, @JsonProperty("ownerId") MemberId owner) {
        return new ScheduledExport(id, Optional.ofNullable(workbook), content == null || content.title() == null ? "" : content.title(),
                content == null || workbook == null || content.attachments() == null ? List.of() : List.copyOf(content.attachments()), times, paused, owner);
    }

    /** The content of a scheduled export, as far as it is read. */
    record Content(String title, @JsonProperty("notificationAttachments") List<ScheduledAttachment> attachments) {
    }
}
