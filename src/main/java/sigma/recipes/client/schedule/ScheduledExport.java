package sigma.recipes.client.schedule;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Optional;
import sigma.recipes.client.model.MemberId;
import sigma.recipes.client.workbook.WorkbookId;

/**
 * An export that is sent on a schedule (v2_1_listWorkbookSchedules, listMemberSchedules). The API does not return its
 * recipients.
 *
 * @param id       its id
 * @param workbook the workbook; empty for a report
 * @param title    its title
 * @param attachments its files; empty for a report
 * @param times    when it is sent
 * @param paused   whether it is paused
 * @param owner    the member who owns it
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

    /** The fields of a scheduled export that are read. */
    record Content(String title, @JsonProperty("notificationAttachments") List<ScheduledAttachment> attachments) {
    }
}
