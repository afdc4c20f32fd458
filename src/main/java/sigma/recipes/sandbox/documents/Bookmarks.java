package sigma.recipes.sandbox.documents;

import sigma.recipes.sandbox.resource.Resource;
import sigma.recipes.sandbox.resource.Right;
import sigma.recipes.sandbox.rights.Kinds;
import sigma.recipes.sandbox.store.Kind;

/** Bookmarks of workbooks. Who may view a workbook sees the shared ones and their own (rights beyond that are assumed). */
public final class Bookmarks {

    private Bookmarks() {
    }

    /** Declares bookmarks. */
    public static Resource resource() {
        return Resource.of(Kind.of("bookmark", "bookmarkId").within(Kinds.INODE, "workbookId")).ofDocument("workbook")
                .readBy(Right.VIEW).writtenBy(Right.VIEW, Right.CREATOR_OR_EDIT)
                .visibleIf((call, bookmark) -> bookmark.flag("isShared")
                        || bookmark.text("createdBy").equals(call.caller().id()))
                .exclusive("isDefault").seeded()
                .lists("getWorkbookBookmarks").gets("getWorkbookBookmark").creates("postWorkbookBookmarks")
                .updates("updateWorkbookBookmark").deletes("deleteWorkbookBookmarks");
    }
}
