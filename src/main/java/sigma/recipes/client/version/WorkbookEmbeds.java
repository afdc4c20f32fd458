package sigma.recipes.client.version;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.stream.Stream;
import sigma.recipes.client.call.ApiExecutor;
import sigma.recipes.client.call.Paging;
import sigma.recipes.client.request.ApiCall;
import sigma.recipes.client.workbook.WorkbookId;
import sigma.recipes.client.workbook.WorkbookPart;

/** Operations on embeds of workbooks. */
public final class WorkbookEmbeds {

    private final ApiExecutor api;

    /** Creates the operations of one client. */
    public WorkbookEmbeds(ApiExecutor api) {
        this.api = api;
    }

    /** Returns the embeds of a workbook (listWorkbookEmbeds). */
    public Stream<Embed> of(WorkbookId id) {
        return new Paging(api).all(Paging.Style.PAGE.largest(on("listWorkbookEmbeds", id)), Paging.Style.PAGE, Embed.class);
    }

    /** Creates an embed that everyone with its address may open; the API creates no other kind (createWorkbookEmbed). */
    public NewEmbed create(WorkbookId id, WorkbookPart part) {
        ObjectNode body = JsonNodeFactory.instance.objectNode().put("embedType", "public").put("sourceType", part.type().word());
        part.id().ifPresent(source -> body.put("sourceId", source));
        return api.read(on("createWorkbookEmbed", id).sending(body), NewEmbed.class);
    }

    /** Deletes an embed, so that its address stops working (deleteWorkbookEmbeds). */
    public void delete(WorkbookId id, EmbedId embed) {
        api.send(on("deleteWorkbookEmbeds", id).in("embedId", embed.value()));
    }

    private ApiCall on(String operationId, WorkbookId id) {
        return ApiCall.of(api.operation(operationId)).in("workbookId", id.value());
    }
}
