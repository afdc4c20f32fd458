package sigma.recipes.sandbox.documents;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Set;
import sigma.recipes.sandbox.call.Behaviour;
import sigma.recipes.sandbox.call.Behaviours;
import sigma.recipes.sandbox.call.Call;
import sigma.recipes.sandbox.call.ErrorMessages;
import sigma.recipes.sandbox.call.Module;
import sigma.recipes.sandbox.call.Rejection;
import sigma.recipes.sandbox.content.Content;
import sigma.recipes.sandbox.content.DocumentType;
import sigma.recipes.sandbox.content.SpecReader;
import sigma.recipes.sandbox.content.SpecWriter;
import sigma.recipes.sandbox.content.Versions;
import sigma.recipes.sandbox.files.NewInode;
import sigma.recipes.sandbox.json.Json;
import sigma.recipes.sandbox.store.Entity;

/** Workbooks and data models as code: read, created and replaced as a whole. */
public final class SpecModule implements Module {

    private static final Set<String> READ_ONLY = Set.of("workbookId", "dataModelId", "url", "ownerId", "createdAt", "createdBy",
            "updatedAt", "updatedBy", "documentVersion", "latestDocumentVersion");

    private final DocumentType type;
    private final ContentReads reads;
    private final String name;

    /**
     * Creates the module of one type.
     *
     * @param name the part between the verb and {@code Spec} in the ids of the operations
     */
    public SpecModule(DocumentType type, String name) {
        this.type = type;
        this.reads = new ContentReads(type);
        this.name = name;
    }

    @Override
    public void declare(Behaviours on) {
        on.operation("get" + name + "Spec", Behaviour.json(this::get));
        on.operation("create" + name + "Spec", Behaviour.json(this::create));
        on.operation("update" + name + "Spec", Behaviour.json(this::update));
    }

    private JsonNode get(Call call) {
        Entity document = reads.document(call);
        Versions versions = new Versions(call.state());
        int version = call.query("documentVersion").map(text -> (int) Double.parseDouble(text)).orElse(versions.latest(document));
        Content content = versions.content(document, version)
                .orElseThrow(() -> Rejection.notFound("The document has no version " + version));
        ObjectNode spec = Json.object().put(type.idField(), document.id()).put("name", document.text("name"));
        if (document.fields().has("description")) {
            spec.put("description", document.text("description"));
        }
        spec.put("folderId", document.text("parentId")).put("url", type.url(document)).put("ownerId", document.text("ownerId"))
                .put("createdAt", document.text("createdAt")).put("createdBy", document.text("createdBy"))
                .put("updatedAt", document.text("updatedAt")).put("updatedBy", document.text("updatedBy"))
                .put("documentVersion", version);
        return isWorkbook() ? spec.set("document", SpecWriter.workbook(content)) : spec.setAll(SpecWriter.dataModel(content));
    }

    private JsonNode create(Call call) {
        JsonNode body = body(call);
        String folderId = body.path("folderId").asText();
        if (!folderId.matches("[0-9A-Fa-f]{8}(-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}")) {
            throw Rejection.invalid(ErrorMessages.expecting("UUID", "0.folderId",
                    folderId.isEmpty() ? "undefined" : ErrorMessages.received(folderId)));
        }
        if (call.text("name").isEmpty()) {
            throw Rejection.invalid(ErrorMessages.expecting("string", "0.name",
                    body.has("name") ? body.path("name").toString() : "undefined"));
        }
        Content content = content(call, body);
        Entity document = NewInode.of(call, "folderId").create(type.word());
        new Versions(call.state()).begin(document, content.document(), call.stamp());
        return done(document);
    }

    /** Name, description and folder belong to the file and are not changed. */
    private JsonNode update(Call call) {
        Entity document = reads.editable(call);
        new Versions(call.state()).publish(document, content(call, body(call)).document(), call.stamp());
        return done(document);
    }

    private Content content(Call call, JsonNode body) {
        SpecReader reader = new SpecReader(call.state().ids());
        return isWorkbook() ? reader.workbook(body) : reader.dataModel(body);
    }

    /** The message for fields that cannot be set does not list them (observed). */
    private static JsonNode body(Call call) {
        JsonNode body = call.arguments().body();
        if (!body.isObject()) {
            throw Rejection.invalid(ErrorMessages.expecting("object", "0", "undefined"));
        }
        if (READ_ONLY.stream().anyMatch(body::has)) {
            throw Rejection.invalid("The body has fields that cannot be set");
        }
        return body;
    }

    private JsonNode done(Entity document) {
        return Json.object().put("success", true).put(type.idField(), document.id());
    }

    private boolean isWorkbook() {
        return type == DocumentType.WORKBOOK;
    }
}
