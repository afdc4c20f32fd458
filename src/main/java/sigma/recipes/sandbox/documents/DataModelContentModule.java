package sigma.recipes.sandbox.documents;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import sigma.recipes.sandbox.call.Behaviours;
import sigma.recipes.sandbox.call.Module;
import sigma.recipes.sandbox.content.DocumentType;
import sigma.recipes.sandbox.content.Lineage;

/** The operations that read the content of data models. */
public final class DataModelContentModule implements Module {

    private static final ContentReads READS = new ContentReads(DocumentType.DATA_MODEL);

    @Override
    public void declare(Behaviours on) {
        on.operation("listDataModelElements", READS.list(views -> views.elements()));
        on.operation("getDataModelColumns", READS.list(views -> views.columns()));
        on.operation("listDataModelLineageTree", READS.lineage(Lineage::tree));
        on.operation("listDataModelSources", READS.lineage(DataModelContentModule::sources));
    }

    /** Sources have other field names than those of workbooks: {@code tableId} and {@code datasetId}. */
    private static List<ObjectNode> sources(Lineage lineage) {
        return lineage.sources().stream().map(source -> source.put("tableId", source.path("inodeId").asText())).toList();
    }
}
