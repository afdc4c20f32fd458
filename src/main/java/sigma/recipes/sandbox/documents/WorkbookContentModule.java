package sigma.recipes.sandbox.documents;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import sigma.recipes.sandbox.call.Behaviour;
import sigma.recipes.sandbox.call.Behaviours;
import sigma.recipes.sandbox.call.Call;
import sigma.recipes.sandbox.call.Module;
import sigma.recipes.sandbox.call.Rejection;
import sigma.recipes.sandbox.content.ContentViews;
import sigma.recipes.sandbox.content.DocumentElement;
import sigma.recipes.sandbox.content.DocumentSeeder;
import sigma.recipes.sandbox.content.DocumentType;
import sigma.recipes.sandbox.content.ElementRows;
import sigma.recipes.sandbox.content.Lineage;
import sigma.recipes.sandbox.content.TaggedVersions;
import sigma.recipes.sandbox.content.Versions;
import sigma.recipes.sandbox.resource.Listing;
import sigma.recipes.sandbox.resource.Page;
import sigma.recipes.sandbox.seed.SeedRows;
import sigma.recipes.sandbox.store.Entity;
import sigma.recipes.sandbox.store.Kind;

/** The operations that read the content of workbooks. */
public final class WorkbookContentModule implements Module {

    private static final DocumentType TYPE = DocumentType.WORKBOOK;
    private static final ContentReads READS = new ContentReads(TYPE);

    @Override
    public void declare(Behaviours on) {
        on.operation("listWorkbookPages", READS.list(ContentViews::pages));
        on.operation("listWorkbookElements", READS.list(views -> views.elements()));
        on.operation("listWorkbookPageElements", READS.list((views, call) -> views.elements(page(call))));
        on.operation("getWorkbookColumns", READS.list(views -> views.columns()));
        on.operation("getElementColumns", READS.list((views, call) -> views.columns(READS.element(call))));
        on.operation("getWorkbookControls", READS.list(ContentViews::controls));
        on.operation("listWorkbookQueries", READS.list(ContentViews::queries).changingInTime());
        on.operation("getElementQuery", READS.json(WorkbookContentModule::query));
        on.operation("getWorkbookSchema", READS.json(WorkbookContentModule::schema));
        on.operation("listLineageTree", READS.lineage(Lineage::tree));
        on.operation("listLineage", Behaviour.json(WorkbookContentModule::graph));
        on.operation("getWorkbookSources", Behaviour.json(WorkbookContentModule::sources));
        on.operation("getVersionHistory", Listing.ofEach(WorkbookContentModule::history));
    }

    @Override
    public List<Kind> kinds() {
        return List.of(Versions.VERSION, TaggedVersions.TAGGED, ElementRows.DATA);
    }

    /** Adds the content of workbooks and of data models, on which workbooks are built. */
    @Override
    public void seed(SeedRows seed) {
        DocumentSeeder seeder = new DocumentSeeder(seed);
        seed.each("contents", seeder::add);
    }

    private static String page(Call call) {
        String id = call.arguments().path().get("pageId");
        return READS.content(call).pages().stream().map(page -> page.path("id").asText()).filter(id::equals).findFirst()
                .orElseThrow(() -> Rejection.notFound("Page is not found: " + id));
    }

    /** The operation has page parameters, like lists, although it returns a single query. */
    private static JsonNode query(ContentViews views, Call call) {
        Page.asked(call);
        DocumentElement element = READS.element(call);
        return views.query(element, call).orElseThrow(() -> Rejection.notFound("Element has no query: " + element.id()));
    }

    private static JsonNode schema(ContentViews views, Call call) {
        Entity workbook = READS.document(call);
        return views.schema(call, call.asks("includeSql")).put(TYPE.idField(), workbook.id())
                .put(TYPE.urlIdField(), workbook.text("urlId"));
    }

    private static JsonNode graph(Call call) {
        DocumentElement element = READS.element(call);
        if (!element.kind().hasRows()) {
            throw Rejection.invalid("Only elements with data have a lineage, and this is a " + element.kind().word() + ": "
                    + element.id());
        }
        return new Lineage(call.state(), READS.content(call)).graph(element);
    }

    private static JsonNode sources(Call call) {
        if (!call.arguments().query().isEmpty()) {
            throw Rejection.invalid("This operation takes no query parameters; got "
                    + String.join(", ", call.arguments().query().keySet()));
        }
        return ContentViews.array(new Lineage(call.state(), READS.content(call)).sources());
    }

    /** The latest version comes first (assumed). */
    private static List<ObjectNode> history(Call call) {
        Entity workbook = READS.document(call);
        List<Entity> tags = List.copyOf(new TaggedVersions(call.state()).of(workbook).values());
        return new Versions(call.state()).history(workbook).stream().map(version -> withTags(version, tags)).toList();
    }

    private static ObjectNode withTags(ObjectNode version, List<Entity> tags) {
        tags.stream().filter(tag -> tag.fields().path(TaggedVersions.VERSION).asInt() == version.path("version").asInt())
                .forEach(tag -> version.withArray("/tags").add(tag.fields()));
        return version;
    }
}
