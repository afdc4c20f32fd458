package sigma.recipes.client;

import java.util.Optional;
import java.util.stream.Stream;
import sigma.recipes.client.call.ApiExecutor;
import sigma.recipes.client.call.Paging;
import sigma.recipes.client.call.Refusal;
import sigma.recipes.client.content.ContentColumn;
import sigma.recipes.client.content.ContentControl;
import sigma.recipes.client.content.ContentPage;
import sigma.recipes.client.content.ContentQuery;
import sigma.recipes.client.content.ElementColumn;
import sigma.recipes.client.content.ElementLineage;
import sigma.recipes.client.content.NamedControls;
import sigma.recipes.client.content.PlacedElement;
import sigma.recipes.client.content.TagsOfVersions;
import sigma.recipes.client.content.WorkbookVersion;
import sigma.recipes.client.document.DataModelId;
import sigma.recipes.client.request.ApiCall;
import sigma.recipes.client.workbook.Element;
import sigma.recipes.client.workbook.ElementId;
import sigma.recipes.client.workbook.WorkbookId;

/** Operations that read the content of a workbook. Lists are read in pages of the largest size. */
public final class WorkbookContent {

    private final ApiExecutor api;
    private final Paging paging;

    WorkbookContent(ApiExecutor api) {
        this.api = api;
        paging = new Paging(api);
    }

    /**
     * Returns the elements of a workbook in the order of its pages, including hidden ones (listWorkbookPages,
     * listWorkbookPageElements).
     */
    public Stream<PlacedElement> elements(WorkbookId id) {
        return pages(id).flatMap(page -> paging.all(Paging.Style.PAGE.largest(
                on("listWorkbookPageElements", id).in("pageId", page.id().value())), Paging.Style.PAGE, Element.class)
                .map(element -> new PlacedElement(page, element)));
    }

    /** Returns the pages of a workbook, including hidden ones (listWorkbookPages). */
    public Stream<ContentPage> pages(WorkbookId id) {
        return all("listWorkbookPages", id, ContentPage.class);
    }

    /** Returns the columns of all elements (getWorkbookColumns). */
    public Stream<ContentColumn> columns(WorkbookId id) {
        return all("getWorkbookColumns", id, ContentColumn.class);
    }

    /** Returns the columns of all elements of a data model (getDataModelColumns). */
    public Stream<ContentColumn> columns(DataModelId id) {
        return paging.all(Paging.Style.PAGE.largest(ApiCall.of(api.operation("getDataModelColumns")).in("dataModelId", id.value())),
                Paging.Style.PAGE, ContentColumn.class);
    }

    /** Returns the columns of one element (getElementColumns). */
    public Stream<ElementColumn> columns(WorkbookId id, ElementId element) {
        return paging.all(Paging.Style.PAGE.largest(on("getElementColumns", id).in("elementId", element.value())), Paging.Style.PAGE,
                ElementColumn.class);
    }

    /** Returns the query of one element (getElementQuery); empty for an element without one, such as a text. */
    public Optional<ContentQuery> query(WorkbookId id, ElementId element) {
        try {
            return Optional.of(api.read(on("getElementQuery", id).in("elementId", element.value()), ContentQuery.class));
        } catch (Refusal refusal) {
            if (refusal.isNotFound()) {
                return Optional.empty();
            }
            throw refusal;
        }
    }

    /**
     * Returns what an element is built on (listLineage).
     *
     * @throws Refusal (400) for an element without data, such as a text or a control
     */
    public ElementLineage lineage(WorkbookId id, ElementId element) {
        return api.read(on("listLineage", id).in("elementId", element.value()), ElementLineage.class);
    }

    /** Returns the controls on all pages (getWorkbookControls). */
    public Stream<ContentControl> controls(WorkbookId id) {
        return all("getWorkbookControls", id, ContentControl.class);
    }

    /** Returns the parameter names of the controls, which only the code of a workbook contains (getWorkbookSpec). */
    public NamedControls parameters(WorkbookId id) {
        return api.read(on("getWorkbookSpec", id), NamedControls.class);
    }

    /** Returns the queries of all elements (listWorkbookQueries). */
    public Stream<ContentQuery> queries(WorkbookId id) {
        return all("listWorkbookQueries", id, ContentQuery.class);
    }

    /** Returns the published versions (getVersionHistory). */
    public Stream<WorkbookVersion> versions(WorkbookId id) {
        return all("getVersionHistory", id, WorkbookVersion.class);
    }

    /** Returns the latest version of a workbook, and the tags on its versions (getWorkbook). */
    public TagsOfVersions latest(WorkbookId id) {
        return api.read(on("getWorkbook", id), TagsOfVersions.class);
    }

    private <T> Stream<T> all(String operationId, WorkbookId id, Class<T> row) {
        return paging.all(Paging.Style.PAGE.largest(on(operationId, id)), Paging.Style.PAGE, row);
    }

    private ApiCall on(String operationId, WorkbookId id) {
        return ApiCall.of(api.operation(operationId)).in("workbookId", id.value());
    }
}
