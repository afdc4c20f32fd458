package sigma.recipes.sandbox.export;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import sigma.recipes.sandbox.call.SandboxResponse;
import sigma.recipes.sandbox.call.Behaviour;
import sigma.recipes.sandbox.call.Behaviours;
import sigma.recipes.sandbox.call.Call;
import sigma.recipes.sandbox.call.Module;
import sigma.recipes.sandbox.call.Rejection;
import sigma.recipes.sandbox.content.Content;
import sigma.recipes.sandbox.content.DocumentElement;
import sigma.recipes.sandbox.content.DocumentType;
import sigma.recipes.sandbox.json.Json;
import sigma.recipes.sandbox.resource.Job;
import sigma.recipes.sandbox.rights.Access;
import sigma.recipes.sandbox.rights.Kinds;
import sigma.recipes.sandbox.rights.PermissionLevel;
import sigma.recipes.sandbox.rights.Principals;
import sigma.recipes.sandbox.store.Entity;
import sigma.recipes.sandbox.store.Kind;

/** Exports of workbooks, pages, elements and reports: each with a job, whose file can be downloaded when it is ready. */
public final class ExportsModule implements Module {

    /** An export; for a report, its workbookId is the id of the report. */
    static final Kind EXPORT = Kind.of("export", "queryId").within(Kinds.INODE, "workbookId");

    @Override
    public void declare(Behaviours on) {
        on.operation("exportWorkbook", Behaviour.json(call -> export(call, DocumentType.WORKBOOK)));
        on.operation("exportReport", Behaviour.json(call -> export(call, DocumentType.REPORT)));
        on.operation("downloadQuery", ExportsModule::download);
    }

    @Override
    public List<Kind> kinds() {
        return List.of(EXPORT);
    }

    private static JsonNode export(Call call, DocumentType type) {
        Entity document = type.place().named(call);
        Access access = new Access(call.state());
        access.require(PermissionLevel.VIEW, call.caller(), document);
        call.text("exportAs").ifPresent(id ->
                access.require(PermissionLevel.VIEW, new Principals(call.state()).requireActive(id, "exportAs"), document));
        JsonNode body = call.arguments().body();
        ObjectNode fields = Json.object().put("queryId", call.state().ids().uuid()).put("workbookId", document.id());
        ExportOptions.FIELDS.stream().filter(body::has).forEach(field -> fields.set(field, body.get(field)));
        requirePossible(call, document, new ExportOptions(fields));
        Entity export = call.state().of(EXPORT).add(call.stamp().made(Job.start(fields, call.state().clock().instant(),
                call.jobTrouble().get())));
        return Json.object().put("jobComplete", false).put("queryId", export.id());
    }

    /** The requested parts have to exist and have content (assumed). */
    private static void requirePossible(Call call, Entity document, ExportOptions options) {
        Content content = options.content(call.state(), document);
        options.elementId().ifPresent(id -> {
            Optional<DocumentElement> element = content.element(id);
            if (element.filter(each -> options.format().drawn() || each.kind().hasRows()).isEmpty()) {
                throw Rejection.notFound("Element is not found: " + id);
            }
        });
        options.pageId().filter(id -> options.elementId().isEmpty()).ifPresent(id -> content.pages().stream()
                .filter(page -> page.path("id").asText().equals(id)).findFirst()
                .orElseThrow(() -> Rejection.notFound("Page is not found: " + id)));
        if (!options.format().drawn() && options.selected(content).noneMatch(element -> element.kind().hasRows())) {
            throw Rejection.invalid("Nothing of what is exported has rows");
        }
        new ParameterFilters(content, options.parameters(), call.state().clock().instant()).requireValid();
    }

    /** Only the member who started an export finds it (assumed). */
    private static SandboxResponse download(Call call) {
        String id = call.arguments().path().get(EXPORT.idField());
        Entity export = call.state().of(EXPORT).find(id).filter(each -> each.text("createdBy").equals(call.caller().id()))
                .orElseThrow(() -> gone(id));
        Job job = new Job(EXPORT, export);
        return switch (job.poll(call.state())) {
            case PENDING, RUNNING -> SandboxResponse.noContent();
            case READY -> new ExportedFile(call.state(), export).response();
            case FAILED -> throw Rejection.defect(job.failure());
            case EXPIRED -> throw gone(id);
        };
    }

    /** The file does not exist, or no longer. */
    static Rejection gone(String queryId) {
        return Rejection.notFound("The download is unknown or has expired; exports are kept for one hour: " + queryId);
    }
}
