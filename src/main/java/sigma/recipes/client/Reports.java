package sigma.recipes.client;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.stream.Stream;
import sigma.recipes.client.call.ApiExecutor;
import sigma.recipes.client.call.Paging;
import sigma.recipes.client.document.Report;
import sigma.recipes.client.document.ReportId;
import sigma.recipes.client.file.FileId;
import sigma.recipes.client.request.ApiCall;
import sigma.recipes.client.workbook.ExportFormat;
import sigma.recipes.client.workbook.PdfLayout;
import sigma.recipes.client.workbook.StartedExport;

/** Operations on reports. */
public final class Reports {

    private final ApiExecutor api;

    Reports(ApiExecutor api) {
        this.api = api;
    }

    /** Returns all reports that the caller may open, and that are not archived (listReports). */
    public Stream<Report> all() {
        return new Paging(api).all(Paging.Style.PAGE.largest(ApiCall.of(api.operation("listReports"))).with("excludeTags", "true"),
                Paging.Style.PAGE, Report.class);
    }

    /** Returns a report (getReport). */
    public Report get(ReportId id) {
        return api.read(on("getReport", id), Report.class);
    }

    /** Creates an empty report in a folder, even if another one there has that name (createReport). */
    public Report create(String name, FileId folder) {
        return api.read(ApiCall.of(api.operation("createReport")).sending(JsonNodeFactory.instance.objectNode()
                .put("folderId", folder.value()).put("name", name)), Report.class);
    }

    /** Copies a report into a folder, even if another one there has that name; the copy belongs to the caller (copyReport). */
    public Report copy(ReportId id, String name, FileId folder) {
        return api.read(on("copyReport", id).sending(JsonNodeFactory.instance.objectNode()
                .put("destinationFolderId", folder.value()).put("name", name)), Report.class);
    }

    /**
     * Starts an export of a whole report as PDF, the one format that the API has for reports (exportReport).
     *
     * @return the export, by which its file is downloaded
     */
    public StartedExport startPdf(ReportId id, PdfLayout layout) {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        body.putObject("format").put("type", ExportFormat.PDF.word()).put("layout", layout.word());
        return Exports.start(api, on("exportReport", id).sending(body), ExportFormat.PDF);
    }

    private ApiCall on(String operationId, ReportId id) {
        return ApiCall.of(api.operation(operationId)).in("reportId", id.value());
    }
}
