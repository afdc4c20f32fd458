package sigma.recipes.client;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import sigma.recipes.client.call.ApiExecutor;
import sigma.recipes.client.call.JobWait;
import sigma.recipes.client.call.Refusal;
import sigma.recipes.client.http.Download;
import sigma.recipes.client.request.ApiCall;
import sigma.recipes.client.workbook.ExportFailed;
import sigma.recipes.client.workbook.ExportFormat;
import sigma.recipes.client.workbook.ExportRequest;
import sigma.recipes.client.workbook.QueryId;
import sigma.recipes.client.workbook.StartedExport;
import sigma.recipes.contract.check.ContractViolation;
import sigma.recipes.contract.exchange.ApiResponse;
import sigma.recipes.contract.exchange.StoredBody;
import sigma.recipes.contract.finding.Finding;
import sigma.recipes.contract.finding.FindingIds;

/** Operations on exports: start one, and save its file once it is ready. */
public final class Exports {

    /** How long the API may not know a query id that it has just returned; observed by some clients. */
    private static final Duration UNKNOWN_AT_FIRST = Duration.ofSeconds(30);
    private static final int NO_CONTENT = 204;
    private static final int FAILED = 500;

    private final ApiExecutor api;

    Exports(ApiExecutor api) {
        this.api = api;
    }

    /**
     * Starts an export (exportWorkbook).
     *
     * @return the export, to download its file
     */
    public StartedExport start(ExportRequest request) {
        return start(api, ApiCall.of(api.operation("exportWorkbook"))
                .in("workbookId", request.source().workbook().value()).sending(request.body()), request.format());
    }

    /** Sends the request for an export; the response names the query that produces its file. */
    static StartedExport start(ApiExecutor api, ApiCall call, ExportFormat format) {
        return new StartedExport(api.read(call, Started.class).query(), format, api.clock().now());
    }

    /** The fields read of a response that starts an export. Its status is often wrong, so the download decides. */
    private record Started(@JsonProperty("queryId") QueryId query) {
    }

    /**
     * Waits until the file of an export is ready, and saves it (downloadQuery).
     *
     * @param file an existing file, which is overwritten
     * @return size and digest of the file
     * @throws ExportFailed if the file did not arrive
     */
    public StoredBody save(StartedExport export, Path file) {
        JobWait wait = new JobWait(api);
        return wait.until(new Polled(export, file)::ask, () -> ExportFailed.notReady(export.query(), wait.limit(), wait.asked()));
    }

    /** The file of one export, which is polled for. */
    private final class Polled {

        private final StartedExport export;
        private final QueryId query;
        private final ExportFormat format;
        private final ApiCall call;
        private final Download download;
        private boolean known;

        Polled(StartedExport export, Path file) {
            this.export = export;
            query = export.query();
            format = export.format();
            call = ApiCall.of(api.operation("downloadQuery")).in("queryId", query.value());
            download = Download.to(file, api.progress()::received);
        }

        /** Tries once; empty if the file is not ready. */
        Optional<StoredBody> ask() {
            try {
                ApiResponse response = api.download(call, download);
                if (response.status() == NO_CONTENT) {
                    known = true;
                    return Optional.empty();
                }
                StoredBody stored = response.stored().filter(body -> body.size() > 0)
                        .orElseThrow(() -> ExportFailed.empty(query, format, null));
                if (!response.mediaType().equals(format.mediaType())) {
                    throw ExportFailed.otherFormat(query, format, response.mediaType(), null);
                }
                return Optional.of(stored);
            } catch (Refusal refusal) {
                return refused(refusal);
            } catch (ContractViolation broken) {
                throw unfit(broken);
            }
        }

        private Optional<StoredBody> refused(Refusal refusal) {
            if (refusal.isNotFound()) {
                Duration age = Duration.between(export.at(), api.clock().now());
                if (!known && age.compareTo(UNKNOWN_AT_FIRST) < 0) {
                    return Optional.empty();
                }
                throw ExportFailed.expired(query, refusal.explanation(), refusal);
            }
            if (refusal.status() == FAILED && !refusal.fromEdge()) {
                throw ExportFailed.queryFailed(query, refusal.explanation(), refusal);
            }
            throw refusal;
        }

        private RuntimeException unfit(ContractViolation broken) {
            for (Finding finding : broken.findings()) {
                if (finding.id().equals(FindingIds.RESPONSE_BODY_MISSING)) {
                    return ExportFailed.empty(query, format, broken);
                }
                if (finding.id().equals(FindingIds.RESPONSE_MEDIA_TYPE)) {
                    return ExportFailed.otherFormat(query, format, finding.actual(), broken);
                }
            }
            throw broken;
        }
    }
}
