package sigma.recipes.sandbox.documents;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import sigma.recipes.sandbox.call.Answer;
import sigma.recipes.sandbox.call.Behaviour;
import sigma.recipes.sandbox.call.Behaviours;
import sigma.recipes.sandbox.call.Call;
import sigma.recipes.sandbox.call.Module;
import sigma.recipes.sandbox.call.PathParent;
import sigma.recipes.sandbox.call.Rejection;
import sigma.recipes.sandbox.content.Content;
import sigma.recipes.sandbox.content.DocumentElement;
import sigma.recipes.sandbox.content.DocumentType;
import sigma.recipes.sandbox.content.ElementRows;
import sigma.recipes.sandbox.content.Versions;
import sigma.recipes.sandbox.json.Json;
import sigma.recipes.sandbox.json.TableEncoding;
import sigma.recipes.sandbox.json.TableStream;
import sigma.recipes.sandbox.resource.Job;
import sigma.recipes.sandbox.rights.Access;
import sigma.recipes.sandbox.rights.Kinds;
import sigma.recipes.sandbox.rights.PermissionLevel;
import sigma.recipes.sandbox.store.Entity;
import sigma.recipes.sandbox.store.Kind;
import sigma.recipes.sandbox.store.State;

/** Exports of workbook elements: a job for each, whose file is downloaded once it is ready. */
public final class ExportsModule implements Module {

    private static final Kind EXPORT = Kind.of("export", "queryId").within(Kinds.INODE, "workbookId");
    private static final PathParent WORKBOOK = DocumentType.WORKBOOK.place();
    private static final long MOST_ROWS = 1_000_000;

    @Override
    public void declare(Behaviours on) {
        on.everyone("exportWorkbook", Behaviour.json(ExportsModule::export));
        on.everyone("downloadQuery", ExportsModule::download);
    }

    @Override
    public List<Kind> kinds() {
        return List.of(EXPORT);
    }

    private static JsonNode export(Call call) {
        Entity workbook = new Access(call.state()).require(PermissionLevel.VIEW, call.caller(), WORKBOOK.named(call));
        JsonNode body = call.arguments().body();
        String format = body.path("format").path("type").asText();
        String elementId = call.text("elementId").orElse("");
        if (TableEncoding.of(format).isEmpty() || elementId.isEmpty() || body.has("exportAs") || body.has("tag")) {
            throw Rejection.notSimulated("The sandbox exports elements as CSV, JSON and JSONL, and neither in another format "
                    + "nor pages, workbooks, exportAs or tag");
        }
        DocumentElement element = new Versions(call.state()).content(workbook).element(elementId)
                .filter(each -> each.kind().hasRows())
                .orElseThrow(() -> Rejection.notFound("Element is not found: " + elementId));
        ObjectNode fields = Json.object().put("queryId", call.state().ids().uuid()).put("workbookId", workbook.id())
                .put("elementId", element.id()).put("format", format).put("offset", body.path("offset").asLong(1))
                .put("rowLimit", Math.min(MOST_ROWS, body.path("rowLimit").asLong(MOST_ROWS)));
        Entity export = call.state().of(EXPORT).add(call.stamp().made(Job.start(fields, call.state().clock().instant())));
        return Json.object().put("jobComplete", false).put("queryId", export.id());
    }

    /** Only who started an export finds it (assumed). */
    private static Answer download(Call call) {
        String id = call.arguments().path().get(EXPORT.idField());
        Entity export = call.state().of(EXPORT).find(id).filter(each -> each.text("createdBy").equals(call.caller().id()))
                .orElseThrow(() -> gone(id));
        Job job = new Job(EXPORT, export);
        return switch (job.poll(call.state())) {
            case PENDING, RUNNING -> Answer.noContent();
            case READY -> file(call.state(), export);
            case FAILED -> throw Rejection.defect(job.failure());
            case EXPIRED -> throw gone(id);
        };
    }

    private static Answer file(State state, Entity export) {
        Entity workbook = state.of(Kinds.INODE).find(export.text("workbookId")).orElseThrow();
        Content content = new Versions(state).content(workbook);
        DocumentElement element = content.element(export.text("elementId")).orElseThrow(() -> gone(export.id()));
        List<String> columns = element.columns().stream().map(DocumentElement::columnName).toList();
        long skipped = Math.max(0, export.fields().path("offset").asLong() - 1);
        long most = Math.max(0, export.fields().path("rowLimit").asLong());
        Supplier<Stream<JsonNode>> rows = new ElementRows(state).of(workbook, content, element);
        // A saved file may have been changed by hand.
        TableEncoding form = TableEncoding.of(export.text("format")).orElseThrow(() -> gone(export.id()));
        return Answer.file(element.name() + "." + form.word(), form.mediaType(),
                () -> new TableStream(form, columns, rows.get().skip(skipped).limit(most).iterator()));
    }

    private static Rejection gone(String queryId) {
        return Rejection.notFound("The download is unknown or has expired; exports are kept for one hour: " + queryId);
    }
}
