package sigma.recipes.sandbox.documents;

import com.fasterxml.jackson.databind.JsonNode;
import sigma.recipes.sandbox.call.Behaviour;
import sigma.recipes.sandbox.call.Behaviours;
import sigma.recipes.sandbox.call.Call;
import sigma.recipes.sandbox.call.Module;
import sigma.recipes.sandbox.call.Rejection;
import sigma.recipes.sandbox.content.Content;
import sigma.recipes.sandbox.content.DocumentType;
import sigma.recipes.sandbox.content.ElementRows;
import sigma.recipes.sandbox.content.TaggedVersions;
import sigma.recipes.sandbox.content.Versions;
import sigma.recipes.sandbox.files.NewInode;
import sigma.recipes.sandbox.grants.GrantOperations;
import sigma.recipes.sandbox.store.Entity;

/** Creates, copies and shares workbooks, and restores their versions. Members who may edit a workbook share it (assumed). */
public final class WorkbooksModule implements Module {

    private static final DocumentType TYPE = DocumentType.WORKBOOK;
    private static final ContentReads READS = new ContentReads(TYPE);

    @Override
    public void declare(Behaviours on) {
        GrantOperations grants = new GrantOperations(READS::document, READS::editable);
        on.operation("createWorkbook", Behaviour.json(WorkbooksModule::create));
        on.operation("copyWorkbook", Behaviour.json(call ->
                copy(call, READS.document(call), new Versions(call.state()).content(READS.document(call)))));
        on.operation("copyTaggedWorkbook", Behaviour.json(WorkbooksModule::copyTagged));
        on.operation("restoreWorkbookVersion", Behaviour.json(WorkbooksModule::restoreVersion));
        on.operation("createWorkbookGrant", grants.creating());
        on.operation("deleteWorkbookGrant", grants.deleting());
    }

    private static JsonNode create(Call call) {
        return DocumentViews.plain(call.state(), TYPE, NewInode.of(call, "folderId").create(TYPE.word()));
    }

    /** The copy belongs to the caller; grants, tags and schedules are not copied (assumed). */
    private static JsonNode copy(Call call, Entity workbook, Content content) {
        Entity copy = NewInode.of(call, "destinationFolderId").create(TYPE.word());
        new Versions(call.state()).begin(copy, content.document().deepCopy(), call.stamp());
        new ElementRows(call.state()).copy(workbook, copy);
        call.text("copyBookmarks").ifPresent(which -> Bookmarks.copy(call, workbook, copy, which.equals("all")));
        return DocumentViews.plain(call.state(), TYPE, copy);
    }

    /** The content of an earlier version becomes that of a new one; those in between remain (assumed). */
    private static JsonNode restoreVersion(Call call) {
        Entity workbook = READS.editable(call);
        Versions versions = new Versions(call.state());
        int version = call.arguments().body().path("version").asInt();
        Content content = versions.content(workbook, version)
                .orElseThrow(() -> Rejection.invalid("The workbook has no version " + version));
        versions.publish(workbook, content.document().deepCopy(), call.stamp());
        return DocumentViews.plain(call.state(), TYPE, workbook);
    }

    private static JsonNode copyTagged(Call call) {
        Entity workbook = READS.document(call);
        return copy(call, workbook, new TaggedVersions(call.state())
                .content(workbook, call.arguments().path().get("versionTag")));
    }
}
