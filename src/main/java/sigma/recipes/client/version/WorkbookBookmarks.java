package sigma.recipes.client.version;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.stream.Stream;
import sigma.recipes.client.call.ApiExecutor;
import sigma.recipes.client.call.Paging;
import sigma.recipes.client.request.ApiCall;
import sigma.recipes.client.workbook.WorkbookId;

/** Operations on bookmarks, the saved views of a workbook. */
public final class WorkbookBookmarks {

    private final ApiExecutor wire;

    /** Creates the operations of one client. */
    public WorkbookBookmarks(ApiExecutor wire) {
        this.wire = wire;
    }

    /** Returns the bookmarks of a workbook that are shared or the caller's own (getWorkbookBookmarks). */
    public Stream<Bookmark> of(WorkbookId id) {
        return new Paging(wire).all(Paging.Style.PAGE.largest(on("getWorkbookBookmarks", id)), Paging.Style.PAGE, Bookmark.class);
    }

    /**
     * Saves an exploration as a bookmark (postWorkbookBookmarks).
     *
     * @param version the version of the explored workbook
     * @param shared  whether everyone with access to the workbook sees the bookmark
     */
    public Bookmark create(WorkbookId id, long version, ExplorationKey exploration, String name, boolean shared) {
        return wire.read(on("postWorkbookBookmarks", id).sending(JsonNodeFactory.instance.objectNode()
                .put("workbookVersion", version).put("name", name).put("isShared", shared)
                .put("exploreKey", exploration.value())), Bookmark.class);
    }

    /** Deletes a bookmark (deleteWorkbookBookmarks). */
    public void delete(WorkbookId id, BookmarkId bookmark) {
        wire.send(on("deleteWorkbookBookmarks", id).in("bookmarkId", bookmark.value()));
    }

    private ApiCall on(String operationId, WorkbookId id) {
        return ApiCall.of(wire.operation(operationId)).in("workbookId", id.value());
    }
}
