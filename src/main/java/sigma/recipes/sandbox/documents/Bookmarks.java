package sigma.recipes.sandbox.documents;

import java.util.List;
import sigma.recipes.sandbox.call.Call;
import sigma.recipes.sandbox.resource.Resource;
import sigma.recipes.sandbox.resource.Right;
import sigma.recipes.sandbox.rights.Kinds;
import sigma.recipes.sandbox.store.Entity;
import sigma.recipes.sandbox.store.IndexKey;
import sigma.recipes.sandbox.store.Kind;
import sigma.recipes.sandbox.store.Store;

/** Bookmarks of workbooks. Members who may view a workbook see the shared ones and their own (further rights are assumed). */
public final class Bookmarks {

    /** A bookmark; removed with its workbook. */
    public static final Kind BOOKMARK = Kind.of("bookmark", "bookmarkId").within(Kinds.INODE, "workbookId");

    private Bookmarks() {
    }

    /** Declares bookmarks. */
    public static Resource resource() {
        return Resource.of(BOOKMARK).ofDocument("workbook")
                .readBy(Right.VIEW).writtenBy(Right.VIEW, Right.CREATOR_OR_EDIT)
                .visibleIf(Bookmarks::isVisible)
                .exclusive("isDefault").seeded()
                .lists("getWorkbookBookmarks").gets("getWorkbookBookmark").creates("postWorkbookBookmarks")
                .updates("updateWorkbookBookmark").deletes("deleteWorkbookBookmarks");
    }

    /** Returns whether the caller sees a bookmark: it is shared, or the caller's own. */
    static boolean isVisible(Call call, Entity bookmark) {
        return bookmark.flag("isShared") || bookmark.text("createdBy").equals(call.caller().id());
    }

    /** Copies the bookmarks of a workbook to a copy of it: all of them, or those that the caller sees. */
    static void copy(Call call, Entity workbook, Entity copy, boolean all) {
        Store bookmarks = call.state().of(BOOKMARK);
        List.copyOf(bookmarks.all(IndexKey.PARENT, workbook.id()).values()).stream()
                .filter(bookmark -> all || isVisible(call, bookmark))
                .forEach(bookmark -> bookmarks.add(bookmark.fields().deepCopy()
                        .put(BOOKMARK.idField(), call.state().ids().uuid()).put("workbookId", copy.id())));
    }
}
