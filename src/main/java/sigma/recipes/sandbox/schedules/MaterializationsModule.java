package sigma.recipes.sandbox.schedules;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import sigma.recipes.sandbox.call.SandboxResponse;
import sigma.recipes.sandbox.call.Behaviour;
import sigma.recipes.sandbox.call.Behaviours;
import sigma.recipes.sandbox.call.Call;
import sigma.recipes.sandbox.call.JobFault;
import sigma.recipes.sandbox.call.Module;
import sigma.recipes.sandbox.call.Rejection;
import sigma.recipes.sandbox.content.Content;
import sigma.recipes.sandbox.content.ContentAnalysis;
import sigma.recipes.sandbox.content.ContentViews;
import sigma.recipes.sandbox.content.DocumentElement;
import sigma.recipes.sandbox.content.DocumentType;
import sigma.recipes.sandbox.content.Versions;
import sigma.recipes.sandbox.documents.ContentReads;
import sigma.recipes.sandbox.json.Json;
import sigma.recipes.sandbox.resource.Listing;
import sigma.recipes.sandbox.resource.Page;
import sigma.recipes.sandbox.seed.SeedRows;
import sigma.recipes.sandbox.store.Entity;
import sigma.recipes.sandbox.store.Kind;

/** Materializations of workbooks and data models. Members who may view a document see them; starting one requires edit (assumed). */
public final class MaterializationsModule implements Module {

    private static final ContentReads WORKBOOKS = new ContentReads(DocumentType.WORKBOOK);
    private static final ContentReads DATA_MODELS = new ContentReads(DocumentType.DATA_MODEL);

    /** Longer than the maximum advance of a sandbox's clock. */
    private static final Duration ENDLESS = Duration.ofDays(365_000);

    @Override
    public void declare(Behaviours on) {
        on.operation("listMaterializationSchedules",
                call -> call.query("limit").isPresent() ? schedules(WORKBOOKS).response(call) : whole(call));
        on.operation("v2_1_listMaterializationSchedules", schedules(WORKBOOKS));
        on.operation("materializeWorkbookElement", Behaviour.json(call -> start(WORKBOOKS, call)));
        on.operation("getWorkbookMaterialization", Behaviour.json(call -> get(WORKBOOKS, call)));
        on.operation("listDataModelMaterializationSchedules", schedules(DATA_MODELS));
        on.operation("materializeDataModelElement", Behaviour.json(call -> start(DATA_MODELS, call)));
        on.operation("getDataModelMaterialization", Behaviour.json(call -> get(DATA_MODELS, call)));
    }

    @Override
    public List<Kind> kinds() {
        return List.of(MaterializationRuns.SCHEDULE, MaterializationRuns.RUN);
    }

    /** An entry has a document, an element, a schedule, and the duration in seconds of a run that just began. */
    @Override
    public void seed(SeedRows seed) {
        seed.each("materializations", (at, entry) -> {
            DocumentType type = entry.has(DocumentType.WORKBOOK.word()) ? DocumentType.WORKBOOK : DocumentType.DATA_MODEL;
            Entity document = type.place().named(seed, at, entry);
            String name = SeedRows.text(at, entry, "element");
            String sheetId = new Versions(seed.state()).content(document).elements().stream()
                    .filter(element -> element.name().equals(name)).findFirst()
                    .orElseThrow(() -> SeedRows.missing("element", at, name)).id();
            ObjectNode fields = Json.object().put("materializationScheduleId", seed.state().ids().uuid())
                    .put("documentId", document.id()).put("sheetId", sheetId).put("paused", entry.path("paused").asBoolean())
                    .put("configuredAt", document.text("createdAt"));
            fields.putObject("schedule").put("cronSpec", SeedRows.text(at, entry, "cron"))
                    .put("timezone", SeedRows.text(at, entry, "zone"));
            seed.state().of(MaterializationRuns.SCHEDULE).add(fields);
            if (entry.has("running")) {
                new MaterializationRuns(seed.state()).add(document, sheetId, seed.state().clock().instant(),
                        Duration.ofSeconds(entry.path("running").asLong()), Optional.empty(), seed.stamp(at, entry, seed.stamp()));
            }
        });
    }

    /** Without a limit, the list is complete and has no page fields. */
    private static SandboxResponse whole(Call call) {
        Page.asked(call);
        return SandboxResponse.json(Json.object().set("entries", ContentViews.array(all(WORKBOOKS, call))));
    }

    private static Listing schedules(ContentReads reads) {
        return Listing.ofEach(call -> all(reads, call));
    }

    private static List<ObjectNode> all(ContentReads reads, Call call) {
        return new MaterializationRuns(call.state()).schedules(reads.document(call));
    }

    /** An element can only be materialized if it has a schedule, which may be paused (assumed). */
    private static JsonNode start(ContentReads reads, Call call) {
        Entity document = reads.editable(call);
        String sheetId = call.text("sheetId").orElseThrow();
        Content content = new Versions(call.state()).content(document);
        DocumentElement element = content.element(sheetId)
                .orElseThrow(() -> Rejection.notFound("Element is not found: " + sheetId));
        MaterializationRuns materializations = new MaterializationRuns(call.state());
        if (materializations.schedules(document).stream().noneMatch(schedule -> schedule.path("sheetId").asText().equals(sheetId))) {
            throw Rejection.invalid("The element has no materialization schedule: " + sheetId);
        }
        Optional<JobFault> trouble = call.jobTrouble().get();
        Optional<String> problem = trouble.flatMap(JobFault::failure).or(() -> ContentAnalysis.of(call.state(), content).problem(element));
        Duration longer = trouble.filter(JobFault::endless).map(never -> ENDLESS).or(() -> trouble.flatMap(JobFault::delay))
                .orElse(Duration.ZERO);
        return materializations.start(document, sheetId, longer, problem, call.stamp()).fields();
    }

    private static JsonNode get(ContentReads reads, Call call) {
        Entity document = reads.document(call);
        String id = call.arguments().path().get("materializationId");
        Entity run = call.state().of(MaterializationRuns.RUN).find(id).filter(each -> each.text("documentId").equals(document.id()))
                .orElseThrow(() -> Rejection.unknown(MaterializationRuns.RUN, id));
        return new MaterializationRuns(call.state()).poll(document, run);
    }
}
