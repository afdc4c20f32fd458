package sigma.recipes.client.materialization;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import sigma.recipes.client.call.ApiExecutor;
import sigma.recipes.client.call.JobWait;
import sigma.recipes.client.call.Paging;
import sigma.recipes.client.document.DocumentKind;
import sigma.recipes.client.document.SigmaDocument;
import sigma.recipes.client.request.ApiCall;

/** Operations on materializations of workbooks and data models. */
public final class Materializations {

    /**
     * The operations of one type of document.
     *
     * @param style the paging style of the list of schedules
     */
    private record Operations(String schedules, String start, String get, Paging.Style style) {
    }

    private static final Map<DocumentKind, Operations> OPERATIONS = Map.of(
            DocumentKind.WORKBOOK, new Operations("listMaterializationSchedules", "materializeWorkbookElement",
                    "getWorkbookMaterialization", Paging.Style.PAGE),
            DocumentKind.DATA_MODEL, new Operations("listDataModelMaterializationSchedules", "materializeDataModelElement",
                    "getDataModelMaterialization", Paging.Style.PAGE_TOKEN));

    private final ApiExecutor api;
    private final Paging paging;

    /** Creates the operations of one client. */
    public Materializations(ApiExecutor api) {
        this.api = api;
        paging = new Paging(api);
    }

    /** Returns the schedules of a document (listMaterializationSchedules, listDataModelMaterializationSchedules). */
    public Stream<MaterializationSchedule> schedules(SigmaDocument document) {
        Operations operations = OPERATIONS.get(document.kind());
        return paging.all(operations.style().largest(on(operations.schedules(), document)), operations.style(),
                MaterializationSchedule.class);
    }

    /** Starts the materialization of an element (materializeWorkbookElement, materializeDataModelElement). */
    public MaterializationId start(SigmaDocument document, SheetId sheet) {
        return api.read(on(OPERATIONS.get(document.kind()).start(), document)
                .sending(JsonNodeFactory.instance.objectNode().put("sheetId", sheet.value())), Started.class).id();
    }

    /** The response to a start. */
    private record Started(@JsonProperty("materializationId") MaterializationId id) {
    }

    /** Returns the current state of a materialization (getWorkbookMaterialization, getDataModelMaterialization). */
    public Materialization get(SigmaDocument document, MaterializationId id) {
        return api.read(on(OPERATIONS.get(document.kind()).get(), document).in("materializationId", id.value()), Materialization.class);
    }

    /**
     * Waits until a materialization is ready (getWorkbookMaterialization, getDataModelMaterialization).
     *
     * @throws MaterializationFailed if it fails or is not ready in time
     */
    public Materialization await(SigmaDocument document, MaterializationId id) {
        JobWait wait = new JobWait(api);
        String[] status = {""};
        Materialization ended = wait.until(() -> {
            Materialization now = get(document, id);
            status[0] = now.status();
            return now.unfinished() ? Optional.empty() : Optional.of(now);
        }, () -> MaterializationFailed.notReady(id, status[0], wait.limit(), wait.asked()));
        if (!ended.ready()) {
            throw MaterializationFailed.ended(ended);
        }
        return ended;
    }

    private ApiCall on(String operationId, SigmaDocument document) {
        return ApiCall.of(api.operation(operationId)).in(document.kind().idField(), document.id());
    }
}
