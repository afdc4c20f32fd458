package sigma.recipes.sandbox.documents;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;
import java.util.NavigableMap;
import java.util.TreeMap;
import sigma.recipes.sandbox.call.SandboxResponse;
import sigma.recipes.sandbox.call.Behaviour;
import sigma.recipes.sandbox.call.Behaviours;
import sigma.recipes.sandbox.call.Call;
import sigma.recipes.sandbox.call.Module;
import sigma.recipes.sandbox.call.Rejection;
import sigma.recipes.sandbox.content.Content;
import sigma.recipes.sandbox.content.DocumentType;
import sigma.recipes.sandbox.content.TaggedVersions;
import sigma.recipes.sandbox.content.Versions;
import sigma.recipes.sandbox.resource.Listing;
import sigma.recipes.sandbox.rights.Access;
import sigma.recipes.sandbox.rights.Kinds;
import sigma.recipes.sandbox.rights.PermissionLevel;
import sigma.recipes.sandbox.store.Entity;
import sigma.recipes.sandbox.store.IndexKey;
import sigma.recipes.sandbox.store.State;

/** Version tags on workbooks and data models. Members who may edit a document tag it (assumed). */
public final class TagsModule implements Module {

    private static final ContentReads WORKBOOKS = new ContentReads(DocumentType.WORKBOOK);
    private static final ContentReads DATA_MODELS = new ContentReads(DocumentType.DATA_MODEL);

    @Override
    public void declare(Behaviours on) {
        on.operation("tagWorkbook", Behaviour.json(call -> tag(call, DocumentType.WORKBOOK, "workbookVersion")));
        on.operation("tagDataModel", Behaviour.json(call -> tag(call, DocumentType.DATA_MODEL, "dataModelVersion")));
        on.operation("getWorkbookTags", tags(WORKBOOKS));
        on.operation("listDataModelTags", tags(DATA_MODELS));
        on.operation("deleteTaggedworkbook", TagsModule::untag);
        on.operation("listWorkbooksForTag", Listing.of(TagsModule::tagged).as((call, workbook) ->
                DocumentViews.withTags(call.state(), DocumentType.WORKBOOK, workbook)));
    }

    private static Listing tags(ContentReads reads) {
        return Listing.of(call -> new TaggedVersions(call.state()).of(reads.document(call)));
    }

    private static JsonNode tag(Call call, DocumentType type, String versionField) {
        State state = call.state();
        String id = call.text(type.idField()).orElseThrow();
        Entity document = new Access(state).require(PermissionLevel.EDIT, call.caller(), type.inUse(state, id));
        String name = call.text("tag").orElseThrow();
        Entity tag = state.of(Kinds.TAG).all(IndexKey.NAME, name.toLowerCase(Locale.ROOT)).values().stream().findFirst()
                .orElseThrow(() -> Rejection.notFound("Version tag is not found: " + name));
        Versions versions = new Versions(state);
        int version = call.arguments().body().path(versionField).asInt(versions.latest(document));
        Content content = versions.content(document, version)
                .orElseThrow(() -> Rejection.invalid("The document has no version " + version));
        Content swapped = SourceMapping.of(call).applied(state, content);
        return new TaggedVersions(state).tag(document, tag, version, swapped, call.stamp()).fields();
    }

    private static SandboxResponse untag(Call call) {
        Entity workbook = WORKBOOKS.editable(call);
        String id = call.arguments().path().get("tagId");
        Entity tagged = new TaggedVersions(call.state()).of(workbook).values().stream()
                .filter(each -> each.text("versionTagId").equals(id)).findFirst()
                .orElseThrow(() -> Rejection.notFound("The workbook does not have this version tag: " + id));
        call.state().of(TaggedVersions.TAGGED).remove(tagged);
        return SandboxResponse.emptyObject();
    }

    /** Workbooks that the caller may not view are omitted (assumed). */
    private static NavigableMap<Long, Entity> tagged(Call call) {
        Entity tag = call.named(Kinds.TAG);
        NavigableMap<Long, Entity> workbooks = new TreeMap<>();
        call.state().of(TaggedVersions.TAGGED).all(IndexKey.TAG, tag.id()).values().stream()
                .flatMap(tagged -> call.state().of(Kinds.INODE).find(tagged.text("documentId")).stream())
                .filter(document -> document.text("type").equals(DocumentType.WORKBOOK.word()) && !document.flag("isArchived"))
                .filter(document -> new Access(call.state()).allows(PermissionLevel.VIEW, call.caller(), document))
                .forEach(document -> workbooks.put(document.position(), document));
        return workbooks;
    }
}
