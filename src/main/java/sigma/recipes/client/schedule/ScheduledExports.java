package sigma.recipes.client.schedule;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.stream.Stream;
import sigma.recipes.client.call.ApiExecutor;
import sigma.recipes.client.call.Paging;
import sigma.recipes.client.model.MemberId;
import sigma.recipes.client.request.ApiCall;
import sigma.recipes.client.workbook.WorkbookId;
import sigma.recipes.client.workbook.WorkbookPart;

/** Operations on scheduled exports of workbooks. */
public final class ScheduledExports {

    private static final String ALL = "all";

    private final ApiExecutor api;
    private final Paging paging;

    /** Creates the operations of one client. */
    public ScheduledExports(ApiExecutor api) {
        this.api = api;
        paging = new Paging(api);
    }

    /** Returns the scheduled exports of a workbook (v2_1_listWorkbookSchedules, which is always paged). */
    public Stream<ScheduledExport> of(WorkbookId workbook) {
        return all(on("v2_1_listWorkbookSchedules", workbook));
    }

    /** Returns the scheduled exports that a member owns, of workbooks and reports (listMemberSchedules). */
    public Stream<ScheduledExport> of(MemberId member) {
        return all(call("listMemberSchedules").in("memberId", member.value()));
    }

    private Stream<ScheduledExport> all(ApiCall list) {
        return paging.all(Paging.Style.PAGE.largest(list), Paging.Style.PAGE, ScheduledExport.class);
    }

    /** Schedules an export, even if another one has its title (postWorkbookSchedule). */
    public ScheduledExport create(WorkbookId workbook, NewScheduledExport draft) {
        return api.read(on("postWorkbookSchedule", workbook).sending(body(draft)), ScheduledExport.class);
    }

    /** Schedules an export that belongs to another member (postWorkbookSchedule); Admin only. */
    public ScheduledExport create(WorkbookId workbook, NewScheduledExport draft, MemberId owner) {
        return api.read(on("postWorkbookSchedule", workbook).sending(body(draft).put("ownerId", owner.value())), ScheduledExport.class);
    }

    private static ObjectNode body(NewScheduledExport draft) {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        body.putArray("target").add(draft.recipient().target());
        body.set("schedule", times(draft.times()));
        ObjectNode content = body.putObject("configV2").put("title", draft.title()).put("messageBody", "");
        ObjectNode attachment = content.putArray("exportAttachments").addObject();
        attachment.putObject("formatOptions").put("type", draft.format().name());
        attachment.set("workbookExportSource", scheduled(draft.part()));
        return body;
    }

    /** Changes when an export is sent (updateWorkbookSchedule). */
    public void move(WorkbookId workbook, ScheduleId schedule, ScheduleTimes times) {
        change(workbook, schedule, JsonNodeFactory.instance.objectNode().set("schedule", times(times)));
    }

    /** Changes the title of a scheduled export, which is also the subject of its mails (updateWorkbookSchedule). */
    public void rename(WorkbookId workbook, ScheduleId schedule, String title) {
        JsonNode content = JsonNodeFactory.instance.objectNode().put("title", title);
        change(workbook, schedule, JsonNodeFactory.instance.objectNode().set("configV2", content));
    }

    /** Replaces the recipients of an export (updateWorkbookSchedule). */
    public void address(WorkbookId workbook, ScheduleId schedule, Recipient recipient) {
        ObjectNode changes = JsonNodeFactory.instance.objectNode();
        changes.putArray("target").add(recipient.target());
        change(workbook, schedule, changes);
    }

    /** Changes the format of all files of a scheduled export; their content remains the same (updateWorkbookSchedule). */
    public void reformat(WorkbookId workbook, ScheduledExport export, DeliveryFormat format) {
        ObjectNode changes = JsonNodeFactory.instance.objectNode();
        ArrayNode attachments = changes.putObject("configV2").putArray("exportAttachments");
        export.attachments().forEach(attachment -> {
            ObjectNode changed = attachments.addObject();
            changed.putObject("formatOptions").put("type", format.name());
            changed.set("workbookExportSource", attachment.source().request());
        });
        change(workbook, export.id(), changes);
    }

    /** Pauses a scheduled export (updateWorkbookSchedule). */
    public void pause(WorkbookId workbook, ScheduleId schedule) {
        change(workbook, schedule, JsonNodeFactory.instance.objectNode().put("suspensionAction", "pause"));
    }

    /** Resumes a paused scheduled export (updateWorkbookSchedule). */
    public void resume(WorkbookId workbook, ScheduleId schedule) {
        change(workbook, schedule, JsonNodeFactory.instance.objectNode().put("suspensionAction", "resume"));
    }

    /** Deletes a scheduled export (deleteWorkbookSchedule). */
    public void delete(WorkbookId workbook, ScheduleId schedule) {
        api.send(on("deleteWorkbookSchedule", workbook).in("scheduleId", schedule.value()));
    }

    /** Sends a workbook, a page or an element immediately (sendWorkbook). The API does not report delivery. */
    public void send(WorkbookId workbook, WorkbookPart part, String title, Recipient recipient, DeliveryFormat format) {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        body.putArray("targets").add(recipient.target().put("type", recipient.word()));
        body.putObject("config").put("title", title).put("messageBody", "");
        ObjectNode attachment = body.putArray("attachments").addObject();
        attachment.putObject("formatOptions").put("type", format.delivered());
        attachment.set("source", delivered(part));
        api.send(on("sendWorkbook", workbook).sending(body));
    }

    /** Returns the source of a scheduled attachment, which has a list of pages or elements. */
    private static ObjectNode scheduled(WorkbookPart part) {
        ObjectNode source = typed(part);
        part.id().ifPresent(id -> source.putArray(part.type().word() + "Ids").add(id));
        return source;
    }

    /** Returns the source of an attachment that is sent immediately, which has one page or element. */
    private static ObjectNode delivered(WorkbookPart part) {
        ObjectNode source = typed(part);
        part.id().ifPresent(id -> source.put(part.type().word() + "Id", id));
        return source;
    }

    private static ObjectNode typed(WorkbookPart part) {
        return JsonNodeFactory.instance.objectNode().put("type", part.id().isPresent() ? part.type().word() : ALL);
    }

    private void change(WorkbookId workbook, ScheduleId schedule, ObjectNode changes) {
        api.send(on("updateWorkbookSchedule", workbook).in("scheduleId", schedule.value()).sending(changes));
    }

    private static ObjectNode times(ScheduleTimes times) {
        return JsonNodeFactory.instance.objectNode().put("cronSpec", times.cron()).put("timezone", times.timezone());
    }

    private ApiCall call(String operationId) {
        return ApiCall.of(api.operation(operationId));
    }

    private ApiCall on(String operationId, WorkbookId workbook) {
        return call(operationId).in("workbookId", workbook.value());
    }
}
