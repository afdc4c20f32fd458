package sigma.recipes.client.document;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import sigma.recipes.client.call.ApiExecutor;
import sigma.recipes.client.call.Paging;
import sigma.recipes.client.call.Refusal;
import sigma.recipes.client.request.ApiCall;

/** Operations on what documents take their data from. */
public final class DocumentSources {

    private static final Set<Integer> NO_ACCESS = Set.of(403, 404);

    private final ApiExecutor api;

    /** The place of a table (getInodeConnectionPath). */
    private record Place(@JsonProperty("connectionId") String connection, @JsonProperty("path") List<String> path) {
    }

    /** A data model or dataset (getDataModel, getDataset). */
    private record Named(@JsonProperty("name") String name) {
    }

    /** Creates the operations of one client. */
    public DocumentSources(ApiExecutor api) {
        this.api = api;
    }

    /** Returns what a document takes its data from (getWorkbookSources, listDataModelSources). */
    public List<NamedSource> of(SigmaDocument document) {
        Stream<DocumentSource> sources = document.kind() == DocumentKind.WORKBOOK
                ? Arrays.stream(api.read(on("getWorkbookSources", "workbookId", document.id()), DocumentSource[].class))
                : new Paging(api).all(Paging.Style.PAGE_TOKEN.largest(on("listDataModelSources", "dataModelId", document.id())),
                        Paging.Style.PAGE_TOKEN, DocumentSource.class);
        return sources.map(this::named).toList();
    }

    private NamedSource named(DocumentSource source) {
        return switch (source.type()) {
            case "table" -> accessible(() -> api.read(on("getInodeConnectionPath", "inodeId", source.id()), Place.class))
                    .map(place -> new NamedSource(source, Optional.of(String.join(".", place.path())), Optional.of(place.connection())))
                    .orElseGet(() -> new NamedSource(source, Optional.empty(), Optional.empty()));
            case "data-model" -> new NamedSource(source, name("getDataModel", "dataModelId", source), Optional.empty());
            case "dataset" -> new NamedSource(source, name("getDataset", "datasetId", source), Optional.empty());
            default -> new NamedSource(source, source.sql().flatMap(sql -> sql.strip().lines().findFirst()), source.connection());
        };
    }

    private Optional<String> name(String operationId, String parameter, DocumentSource source) {
        return accessible(() -> api.read(on(operationId, parameter, source.id()), Named.class)).map(Named::name);
    }

    private static <T> Optional<T> accessible(Supplier<T> act) {
        try {
            return Optional.of(act.get());
        } catch (Refusal refusal) {
            if (NO_ACCESS.contains(refusal.status())) {
                return Optional.empty();
            }
            throw refusal;
        }
    }

    private ApiCall on(String operationId, String parameter, String id) {
        return ApiCall.of(api.operation(operationId)).in(parameter, id);
    }
}
