package sigma.recipes.sandbox.schedules;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import sigma.recipes.sandbox.call.SandboxResponse;
import sigma.recipes.sandbox.call.Behaviour;
import sigma.recipes.sandbox.call.Behaviours;
import sigma.recipes.sandbox.call.Call;
import sigma.recipes.sandbox.call.ErrorMessages;
import sigma.recipes.sandbox.call.Module;
import sigma.recipes.sandbox.call.Rejection;
import sigma.recipes.sandbox.content.Content;
import sigma.recipes.sandbox.content.ContentViews;
import sigma.recipes.sandbox.content.DocumentType;
import sigma.recipes.sandbox.content.TaggedVersions;
import sigma.recipes.sandbox.content.Versions;
import sigma.recipes.sandbox.documents.ContentReads;
import sigma.recipes.sandbox.json.Json;
import sigma.recipes.sandbox.resource.Listing;
import sigma.recipes.sandbox.resource.Page;
import sigma.recipes.sandbox.rights.Access;
import sigma.recipes.sandbox.rights.Kinds;
import sigma.recipes.sandbox.rights.Principals;
import sigma.recipes.sandbox.rights.PermissionLevel;
import sigma.recipes.sandbox.store.ArchivedFilter;
import sigma.recipes.sandbox.store.Entity;
import sigma.recipes.sandbox.store.IndexKey;
import sigma.recipes.sandbox.store.Kind;

/**
 * The scheduled exports of a workbook. Members who may explore the workbook schedule exports of it; its owner, and members
 * who may edit the workbook, change a schedule (both assumed). Recipients are stored, but never returned.
 */
public final class WorkbookSchedulesModule implements Module {

    private static final ContentReads READS = new ContentReads(DocumentType.WORKBOOK);
    private static final String TARGETS = "target";
    private static final List<String> TEAMS = List.of("teamId", "ccTeamId", "bccTeamId");

    @Override
    public List<Kind> kinds() {
        return List.of(Deliveries.KIND);
    }

    @Override
    public void declare(Behaviours on) {
        Listing paged = Listing.of(call -> call.state().of(Schedules.KIND).all(IndexKey.PARENT, READS.document(call).id()))
                .visibleIf((call, schedule) -> ArchivedFilter.active(schedule));
        on.operation("listWorkbookSchedules", call -> call.query("limit").isPresent() ? paged.response(call) : SandboxResponse.json(whole(call)));
        on.operation("v2_1_listWorkbookSchedules", paged);
        on.operation("postWorkbookSchedule", Behaviour.json(WorkbookSchedulesModule::create));
        on.operation("updateWorkbookSchedule", Behaviour.json(WorkbookSchedulesModule::update));
        on.operation("deleteWorkbookSchedule", WorkbookSchedulesModule::delete);
        on.operation("sendWorkbook", WorkbookSchedulesModule::send);
    }

    /** Without a limit the list is a plain array. */
    private static JsonNode whole(Call call) {
        Page.asked(call);
        return ContentViews.array(call.state().of(Schedules.KIND).all(IndexKey.PARENT, READS.document(call).id()).values().stream()
                .filter(ArchivedFilter::active).map(Entity::fields).toList());
    }

    private static JsonNode create(Call call) {
        Entity workbook = explorable(call);
        JsonNode body = call.arguments().body();
        Entity owner = call.text("ownerId").map(id -> new Principals(call.state()).requireActive(id, "ownerId")).orElse(call.caller());
        Access.requireSelf(owner, call.caller());
        CronTimes.require(body.path("schedule"));
        requireTargets(call, body.path(TARGETS));
        if (!body.has("configV2") && !body.has("config")) {
            throw Rejection.invalid(ErrorMessages.expecting("object", "0.configV2", "undefined"));
        }
        requireContent(call, workbook, body.path("configV2"));
        ObjectNode fields = Json.object().put("scheduledNotificationId", call.state().ids().uuid()).put("workbookId", workbook.id())
                .put("ownerId", owner.id()).put("lastUpdatedByUser", call.caller().id()).put("isSuspended", false)
                .putNull("disabledAt").putNull("disabledBy");
        fields.set("schedule", body.path("schedule"));
        fields.set("configV2", body.has("configV2") ? ScheduleForm.shown(body.get("configV2"))
                : ScheduleForm.shownOfDeprecated(body.get("config")));
        fields.set(TARGETS, body.path(TARGETS));
        call.text("description").ifPresent(text -> fields.put("description", text));
        return call.state().of(Schedules.KIND).add(call.stamp().made(fields)).fields();
    }

    /** Absent fields remain, also within {@code schedule} and {@code configV2}. */
    private static JsonNode update(Call call) {
        Entity schedule = changeable(call);
        JsonNode body = call.arguments().body();
        CronTimes.require(body.path("schedule"));
        requireTargets(call, body.path(TARGETS));
        requireContent(call, READS.document(call), body.path("configV2"));
        call.change(Schedules.KIND, schedule, fields -> {
            body.path("schedule").properties().forEach(field -> fields.withObject("/schedule").set(field.getKey(), field.getValue()));
            if (body.has("configV2")) {
                fields.withObject("/configV2").setAll(ScheduleForm.shown(body.get("configV2")));
            }
            if (body.has(TARGETS)) {
                fields.set(TARGETS, body.get(TARGETS));
            }
            call.text("description").ifPresent(text -> fields.put("description", text));
            call.text("suspensionAction").ifPresent(action -> fields.put("isSuspended", action.equals("pause")));
            fields.put("lastUpdatedByUser", call.caller().id());
        });
        return schedule.fields();
    }

    private static SandboxResponse delete(Call call) {
        call.state().of(Schedules.KIND).remove(changeable(call));
        return SandboxResponse.emptyObject();
    }

    /** A workbook is sent immediately. No operation lists deliveries; they are recorded for the users of the sandbox. */
    private static SandboxResponse send(Call call) {
        Entity workbook = READS.document(call);
        JsonNode body = call.arguments().body();
        Content content = new Versions(call.state()).content(workbook);
        body.path("targets").forEach(target -> {
            find(call, Kinds.TEAM, target.path("teamId"));
            requireActive(call, target, "userId");
        });
        requireActive(call, body, "sendAsUser");
        body.path("attachments").forEach(attachment -> requireSource(content, attachment.path("source")));
        body.path("conditions").forEach(condition -> requireElement(content, condition.path("elementId")));
        body.path("targets").forEach(target -> new Deliveries(call.state()).add(workbook, target, body.path("attachments"), call.stamp()));
        return SandboxResponse.emptyObject();
    }

    private static Entity explorable(Call call) {
        return new Access(call.state())
                .require(PermissionLevel.EXPLORE, call.caller(), DocumentType.WORKBOOK.place().named(call));
    }

    private static Entity changeable(Call call) {
        Entity workbook = READS.document(call);
        String id = call.arguments().path().get("scheduleId");
        Entity schedule = call.state().of(Schedules.KIND).find(id)
                .filter(each -> each.text("workbookId").equals(workbook.id()) && ArchivedFilter.active(each))
                .orElseThrow(() -> Rejection.unknown(Schedules.KIND, id));
        if (!schedule.text("ownerId").equals(call.caller().id())) {
            new Access(call.state()).require(PermissionLevel.EDIT, call.caller(), workbook);
        }
        return schedule;
    }

    /** A target has exactly one of its fields. */
    private static void requireTargets(Call call, JsonNode targets) {
        for (int i = 0; i < targets.size(); i++) {
            if (targets.path(i).size() != 1) {
                throw Rejection.invalid(ErrorMessages.expecting("one kind of target", "0.target." + i, targets.path(i)
                        .size() + " kinds"));
            }
            for (String field : TEAMS) {
                find(call, Kinds.TEAM, targets.path(i).path(field));
            }
        }
    }

    private static void requireContent(Call call, Entity workbook, JsonNode config) {
        Content content = new Versions(call.state()).content(workbook);
        config.path("exportAttachments").forEach(attachment -> requireSource(content, attachment.path("workbookExportSource")));
        requireElement(content, config.path("conditionOptions").path("condition").path("elementId"));
        JsonNode variant = config.path("workbookVariant");
        if (variant.path("tagId").isTextual()) {
            new TaggedVersions(call.state()).named(workbook, variant.get("tagId").textValue());
        }
        if (variant.path("bookmarkId").isTextual()) {
            ContentReads.requireBookmark(call, workbook, variant.get("bookmarkId").textValue());
        }
    }

    private static void requireSource(Content content, JsonNode source) {
        BiConsumer<Content, JsonNode> requireNode = source.path("type").asText().equals("page")
                ? WorkbookSchedulesModule::requirePage : WorkbookSchedulesModule::requireElement;
        Stream.of("elementIds", "pageIds", "nodeIds").flatMap(field -> source.path(field).valueStream())
                .forEach(id -> requireNode.accept(content, id));
        requireElement(content, source.path("elementId"));
        requirePage(content, source.path("pageId"));
    }

    private static void requirePage(Content content, JsonNode id) {
        if (id.isTextual() && content.pages().stream().noneMatch(each -> each.path("id").equals(id))) {
            throw Rejection.notFound("Page is not found: " + id.textValue());
        }
    }

    private static void requireElement(Content content, JsonNode id) {
        if (id.isTextual() && content.element(id.textValue()).isEmpty()) {
            throw Rejection.notFound("Element is not found: " + id.textValue());
        }
    }

    private static void requireActive(Call call, JsonNode named, String field) {
        if (named.path(field).isTextual()) {
            new Principals(call.state()).requireActive(named.get(field).textValue(), field);
        }
    }

    private static void find(Call call, Kind kind, JsonNode id) {
        if (id.isTextual() && call.state().of(kind).find(id.textValue()).isEmpty()) {
            throw Rejection.unknown(kind, id.textValue());
        }
    }
}
