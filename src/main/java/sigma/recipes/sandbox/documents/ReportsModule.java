package sigma.recipes.sandbox.documents;

import com.fasterxml.jackson.databind.JsonNode;
import sigma.recipes.sandbox.call.Behaviour;
import sigma.recipes.sandbox.call.Behaviours;
import sigma.recipes.sandbox.call.Call;
import sigma.recipes.sandbox.call.Module;
import sigma.recipes.sandbox.content.Content;
import sigma.recipes.sandbox.content.ContentViews;
import sigma.recipes.sandbox.content.DocumentType;
import sigma.recipes.sandbox.content.Lineage;
import sigma.recipes.sandbox.content.Versions;
import sigma.recipes.sandbox.files.NewInode;
import sigma.recipes.sandbox.store.Entity;

/** Creates and copies reports, and lists their sources. */
public final class ReportsModule implements Module {

    private static final DocumentType TYPE = DocumentType.REPORT;
    private static final ContentReads READS = new ContentReads(TYPE);

    @Override
    public void declare(Behaviours on) {
        on.operation("createReport", Behaviour.json(call -> view(call, NewInode.of(call, "folderId").create(TYPE.word()))));
        on.operation("copyReport", Behaviour.json(ReportsModule::copy));
        on.operation("listReportSources", Behaviour.json(call ->
                ContentViews.array(new Lineage(call.state(), READS.content(call)).sources())));
    }

    private static JsonNode copy(Call call) {
        Content content = READS.content(call);
        Entity copy = NewInode.of(call, "destinationFolderId").create(TYPE.word());
        new Versions(call.state()).begin(copy, content.document().deepCopy(), call.stamp());
        return view(call, copy);
    }

    private static JsonNode view(Call call, Entity report) {
        return DocumentViews.plain(call.state(), TYPE, report);
    }
}
