package sigma.recipes.client.document;

import java.util.stream.Stream;
import sigma.recipes.client.call.ApiExecutor;
import sigma.recipes.client.call.Paging;
import sigma.recipes.client.request.ApiCall;
import sigma.recipes.client.workbook.Element;

/** Operations that workbooks and data models share. */
public final class DocumentContent {

    private final ApiExecutor api;

    /** Creates the operations of one client. */
    public DocumentContent(ApiExecutor api) {
        this.api = api;
    }

    /** Returns the elements of a document on all of its pages (listWorkbookElements, listDataModelElements). */
    public Stream<Element> elements(SigmaDocument document) {
        ApiCall list = ApiCall.of(api.operation(document.kind() == DocumentKind.WORKBOOK ? "listWorkbookElements"
                : "listDataModelElements")).in(document.kind().idField(), document.id());
        return new Paging(api).all(Paging.Style.PAGE.largest(list), Paging.Style.PAGE, Element.class);
    }
}
