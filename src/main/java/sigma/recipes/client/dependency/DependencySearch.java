package sigma.recipes.client.dependency;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import sigma.recipes.client.call.ApiExecutor;
import sigma.recipes.client.call.Paging;
import sigma.recipes.client.call.Refusal;
import sigma.recipes.client.connection.CatalogPath;
import sigma.recipes.client.connection.ConnectionCatalog;
import sigma.recipes.client.dependency.DependentDocument.Document;
import sigma.recipes.client.model.ConnectionId;
import sigma.recipes.client.model.MemberId;
import sigma.recipes.client.request.ApiCall;
import sigma.recipes.client.workbook.ListedWorkbook;

/**
 * Searches all workbooks and data models of an organization for their sources. It reads the documents one after another; one
 * that the caller may not open does not stop the search. Only an Admin may list the documents of all members.
 */
public final class DependencySearch {

    private final ApiExecutor api;
    private final Paging paging;

    /** Creates a search of one client. */
    public DependencySearch(ApiExecutor api) {
        this.api = api;
        paging = new Paging(api);
    }

    /** A row of listDataModels. */
    private record DataModelRow(@JsonProperty("dataModelId") String id, String name, String path, String url,
                                @JsonProperty("ownerId") MemberId owner, @JsonProperty("isArchived") boolean archived) {

        Document document() {
            return new Document("data model", id, name, path, url, owner);
        }
    }

    /** Returns the documents that depend on any object of a connection. */
    public DependencyReport dependingOn(ConnectionId connection) {
        return searched(SearchedSource.of(connection));
    }

    /**
     * Returns the documents that depend on a table of a connection.
     *
     * @throws Refusal (404) if Sigma does not know the table
     */
    public DependencyReport dependingOn(ConnectionId connection, CatalogPath table) {
        String inode = new ConnectionCatalog(api).find(connection, table).value();
        return searched(SearchedSource.table(connection, inode, table.names().get(table.depth() - 1)));
    }

    private DependencyReport searched(SearchedSource source) {
        SourceGraph graph = new SourceGraph();
        List<Document> closed = new ArrayList<>();
        // The whole lists first: a page token may expire while the earlier documents are read.
        List<Document> models = everybodys("listDataModels", DataModelRow.class).filter(model -> !model.archived())
                .map(DataModelRow::document).toList();
        List<Document> workbooks = everybodys("listWorkbooks", ListedWorkbook.class).map(DependencySearch::document).toList();
        models.forEach(model -> read("listDataModelLineageTree", "dataModelId", model, graph, closed));
        workbooks.forEach(workbook -> read("listLineageTree", "workbookId", workbook, graph, closed));
        return new DependencyReport(graph.dependents(source), closed);
    }

    private void read(String operationId, String idField, Document document, SourceGraph graph, List<Document> closed) {
        try {
            graph.add(document, paging.all(Paging.Style.PAGE.largest(call(operationId).in(idField, document.id())), Paging.Style.PAGE,
                    SourceEntry.class));
        } catch (Refusal refusal) {
            if (refusal.isForbidden()) {
                closed.add(document);
            } else if (!refusal.isNotFound()) {
                throw refusal;
            }
        }
    }

    private static Document document(ListedWorkbook workbook) {
        return new Document("workbook", workbook.id().value(), workbook.name(), workbook.workbook().path(), workbook.url(), workbook.owner());
    }

    private <T> Stream<T> everybodys(String operationId, Class<T> row) {
        ApiCall call = Paging.Style.PAGE.largest(call(operationId)).with("excludeTags", "true").with("skipPermissionCheck", "true");
        // Only workbooks have explorations.
        boolean workbooks = operationId.equals("listWorkbooks");
        return paging.all(workbooks ? call.with("excludeExplorations", "true") : call, Paging.Style.PAGE, row);
    }

    private ApiCall call(String operationId) {
        return ApiCall.of(api.operation(operationId));
    }
}
