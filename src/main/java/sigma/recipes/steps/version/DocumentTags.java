package sigma.recipes.steps.version;

import java.util.List;
import java.util.OptionalInt;
import sigma.recipes.client.SigmaClient;
import sigma.recipes.client.document.DataModelId;
import sigma.recipes.client.document.DocumentKind;
import sigma.recipes.client.version.TagId;
import sigma.recipes.client.version.TaggedVersion;
import sigma.recipes.client.workbook.WorkbookId;
import sigma.recipes.steps.scenario.World;
import sigma.recipes.steps.value.DocumentVersion;

/** The version tags of one workbook or data model. */
final class DocumentTags {

    private final World world;
    private final DocumentVersion document;

    DocumentTags(World world, DocumentVersion document) {
        this.world = world;
        this.document = document;
    }

    /** Puts a tag on a version, the latest one if no number is given. */
    void put(SigmaClient sigma, String tag, OptionalInt version) {
        if (document.kind() == DocumentKind.WORKBOOK) {
            sigma.tags().put(workbook(), tag, version);
        } else {
            sigma.dataModels().tag(dataModel(), tag, version);
        }
    }

    /** Returns the versions that have a tag. */
    List<Long> versions(TagId tag) {
        return document.kind() == DocumentKind.WORKBOOK
                ? world.sigma().tags().of(workbook()).filter(tagged -> tagged.tag().equals(tag)).map(TaggedVersion::version).toList()
                : world.sigma().dataModels().tags(dataModel()).filter(tagged -> tagged.tag().equals(tag.value()))
                        .map(tagged -> tagged.version()).toList();
    }

    /** Returns the number of the latest version. */
    long latest() {
        return document.kind() == DocumentKind.WORKBOOK ? world.sigma().workbookContent().latest(workbook()).version()
                : world.sigma().dataModels().get(dataModel()).version();
    }

    private WorkbookId workbook() {
        return world.workbooks().named(document.name()).id();
    }

    private DataModelId dataModel() {
        return new DataModelId(world.documents().named(document.name()).id());
    }
}
