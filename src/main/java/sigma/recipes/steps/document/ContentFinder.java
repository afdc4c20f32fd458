package sigma.recipes.steps.document;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import sigma.recipes.client.SigmaClient;
import sigma.recipes.client.document.DataModelId;
import sigma.recipes.client.document.SigmaDocument;
import sigma.recipes.client.materialization.MaterializationSchedule;
import sigma.recipes.client.workbook.WorkbookId;
import sigma.recipes.steps.scenario.Finder;
import sigma.recipes.steps.scenario.NotFound;

/** Finds a workbook or data model by id, short id or name. */
public final class ContentFinder {

    private final SigmaClient sigma;

    /** Creates a finder that asks with {@code sigma}. */
    public ContentFinder(SigmaClient sigma) {
        this.sigma = sigma;
    }

    /**
     * Returns the workbook or data model for {@code text}.
     *
     * @throws AssertionError if there is no such document, or more than one
     */
    public SigmaDocument document(String text) {
        List<SigmaDocument> found = Finder.isUuid(text) ? byId(text) : List.of();
        if (found.isEmpty()) {
            List<SigmaDocument> all = Stream.concat(sigma.workbooks().all().map(SigmaDocument::of), sigma.dataModels().all().map(SigmaDocument::of)).toList();
            found = Finder.first(all, each -> each.urlId().equals(text), each -> Finder.isNamed(each.name(), text));
            if (found.isEmpty()) {
                throw NotFound.DOCUMENT.error(text, all.stream().map(SigmaDocument::name).toList());
            }
        }
        return Finder.only("document", text, found, each -> each.kind().word() + " " + each.name() + " in " + each.path() + ", id " + each.id());
    }

    /** Returns the document with an id; empty if there is none. */
    public List<SigmaDocument> byId(String id) {
        List<SigmaDocument> found = new ArrayList<>(Finder.byId(() -> SigmaDocument.of(sigma.workbooks().get(new WorkbookId(id)))));
        if (found.isEmpty()) {
            found.addAll(Finder.byId(() -> SigmaDocument.of(sigma.dataModels().get(new DataModelId(id)))));
        }
        return found;
    }

    /**
     * Returns the schedule of an element, by the element's id, the sheet id of the schedule, or the element's name.
     *
     * @param schedules the schedules of the document
     * @throws AssertionError if no such element has a schedule, or more than one has
     */
    public static MaterializationSchedule schedule(List<MaterializationSchedule> schedules, String text) {
        List<MaterializationSchedule> found = Finder.first(schedules,
                each -> each.elementId().value().equals(text) || each.sheet().value().equals(text),
                each -> Finder.isNamed(each.elementName(), text));
        if (found.isEmpty()) {
            throw NotFound.MATERIALIZED_ELEMENT.error(text, schedules.stream().map(MaterializationSchedule::elementName).toList());
        }
        return Finder.only("materialized element", text, found, each -> each.elementName() + ", id " + each.elementId());
    }
}
