package sigma.recipes.client.version;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import java.util.stream.Stream;
import sigma.recipes.client.call.ApiExecutor;
import sigma.recipes.client.call.Paging;
import sigma.recipes.client.request.ApiCall;
import sigma.recipes.client.workbook.WorkbookId;

/** Operations on bookmarks, the saved views of a workbook or of a tagged version of it. */
public final class WorkbookBookmarks {

    private static final Operations OF_WORKBOOK = new Operations("getWorkbookBookmarks", "getWorkbookBookmark",
            "postWorkbookBookmarks", "updateWorkbookBookmark", "deleteWorkbookBookmarks");
    private static final Operations OF_TAGGED = new Operations("getTaggedWorkbookBookmarks", "getTaggedWorkbookBookmark",
            "createTaggedWorkbookBookmark", "updateTaggedWorkbookBookmark", "deleteTaggedWorkbookBookmark");

    private final ApiExecutor api;
    private final Optional<String> tag;
    private final Operations operations;

    private record Operations(String list, String get, String create, String update, String delete) {
    }

    /** Creates the operations of one client on the bookmarks of workbooks. */
    public WorkbookBookmarks(ApiExecutor api) {
        this(api, Optional.empty(), OF_WORKBOOK);
    }

    private WorkbookBookmarks(ApiExecutor api, Optional<String> tag, Operations operations) {
        this.api = api;
        this.tag = tag;
        this.operations = operations;
    }

    /** Returns the operations on the bookmarks of the versions with a version tag, by the name of the tag. */
    public WorkbookBookmarks tagged(String name) {
        return new WorkbookBookmarks(api, Optional.of(name), OF_TAGGED);
    }

    /** Returns the bookmarks that the caller sees: shared ones and the caller's own (getWorkbookBookmarks). */
    public Stream<Bookmark> of(WorkbookId id) {
        return new Paging(api).all(Paging.Style.PAGE.largest(on(operations.list(), id)), Paging.Style.PAGE, Bookmark.class);
    }

    /** Returns a bookmark (getWorkbookBookmark). */
    public Bookmark get(WorkbookId id, BookmarkId bookmark) {
        return api.read(on(operations.get(), id).in("bookmarkId", bookmark.value()), Bookmark.class);
    }

    /**
     * Saves an exploration as a bookmark (postWorkbookBookmarks).
     *
     * @param version the version of the explored workbook
     * @param shared  whether everyone with access to the workbook sees the bookmark
     */
    public Bookmark create(WorkbookId id, long version, ExplorationKey exploration, String name, boolean shared) {
        return api.read(on(operations.create(), id).sending(body().put("workbookVersion", version).put("name", name)
                .put("isShared", shared).put("exploreKey", exploration.value())), Bookmark.class);
    }

    /** Gives a bookmark another name (updateWorkbookBookmark). */
    public void rename(WorkbookId id, BookmarkId bookmark, String name) {
        update(id, bookmark, body().put("name", name));
    }

    /** Shows a bookmark to all who may open the workbook, or to its creator alone (updateWorkbookBookmark). */
    public void share(WorkbookId id, BookmarkId bookmark, boolean shared) {
        update(id, bookmark, body().put("isShared", shared));
    }

    /** Makes a bookmark the view with which the workbook opens (updateWorkbookBookmark). */
    public void makeDefault(WorkbookId id, BookmarkId bookmark) {
        update(id, bookmark, body().put("isDefault", true));
    }

    /** Deletes a bookmark (deleteWorkbookBookmarks). */
    public void delete(WorkbookId id, BookmarkId bookmark) {
        api.send(on(operations.delete(), id).in("bookmarkId", bookmark.value()));
    }

    private void update(WorkbookId id, BookmarkId bookmark, ObjectNode change) {
        api.send(on(operations.update(), id).in("bookmarkId", bookmark.value()).sending(change));
    }

    private ApiCall on(String operationId, WorkbookId id) {
        ApiCall call = ApiCall.of(api.operation(operationId)).in("workbookId", id.value());
        return tag.map(name -> call.in("tagName", name)).orElse(call);
    }

    private static ObjectNode body() {
        return JsonNodeFactory.instance.objectNode();
    }
}
