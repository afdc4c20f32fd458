package sigma.recipes.client;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.stream.Stream;
import sigma.recipes.client.call.ApiExecutor;
import sigma.recipes.client.call.Paging;
import sigma.recipes.client.file.FileEntry;
import sigma.recipes.client.file.FileId;
import sigma.recipes.client.model.MemberId;
import sigma.recipes.client.request.ApiCall;

/** The acts on files: what workbooks, folders and everything else in the file tree have in common. */
public final class Files {

    private final ApiExecutor wire;
    private final Paging paging;

    Files(ApiExecutor wire) {
        this.wire = wire;
        paging = new Paging(wire);
    }

    /** Returns a file, deleted or not (filesGet). */
    public FileEntry get(FileId id) {
        return wire.read(on("filesGet", id), FileEntry.class);
    }

    /**
     * Returns the workbooks that a member may open (listAccessibleInodes); an Admin may ask for those of another member.
     * Rows that the API could not read are left out.
     */
    public Stream<FileEntry> workbooksOf(MemberId member) {
        ApiCall call = call("listAccessibleInodes").in("memberId", member.value()).with("typeFilters", "workbook");
        return paging.all(Paging.Style.PAGE.largest(call), Paging.Style.PAGE, FileEntry.class).filter(file -> file.id() != null);
    }

    /** Gives a file to another owner (filesUpdate). */
    public void handOver(FileId id, MemberId owner) {
        change(id, JsonNodeFactory.instance.objectNode().put("ownerId", owner.value()));
    }

    /** Deletes a file so that it can be restored (filesDelete). */
    public void archive(FileId id) {
        wire.send(on("filesDelete", id));
    }

    private void change(FileId id, ObjectNode changes) {
        wire.send(on("filesUpdate", id).sending(changes));
    }

    private ApiCall call(String operationId) {
        return ApiCall.of(wire.operation(operationId));
    }

    private ApiCall on(String operationId, FileId id) {
        return call(operationId).in("inodeId", id.value());
    }
}
