package sigma.recipes.sandbox.documents;

import sigma.recipes.sandbox.call.Behaviour;
import sigma.recipes.sandbox.call.Behaviours;
import sigma.recipes.sandbox.call.Module;
import sigma.recipes.sandbox.content.ContentViews;
import sigma.recipes.sandbox.content.DocumentType;
import sigma.recipes.sandbox.content.Lineage;
import sigma.recipes.sandbox.grants.GrantOperations;

/** Rules specific to datasets: their grants, and the tables that they are built on. */
public final class DatasetsModule implements Module {

    private static final ContentReads READS = new ContentReads(DocumentType.DATASET);

    @Override
    public void declare(Behaviours on) {
        GrantOperations grants = new GrantOperations(READS::document, READS::editable);
        on.operation("listDatasetGrants", grants.listing());
        on.operation("createDatasetGrant", grants.creating());
        on.operation("deleteDatasetGrant", grants.deleting());
        on.operation("getDatasetSources", Behaviour.json(call ->
                ContentViews.array(new Lineage(call.state(), READS.content(call)).sources())));
    }
}
