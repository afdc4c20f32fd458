package sigma.recipes.sandbox;

/** Bookmarks of workbooks. Who may view a workbook sees the shared ones and their own (rights beyond that are assumed). */
final class Bookmarks {

    private Bookmarks() {
    }

    static Resource resource() {
        return Resource.of(Kind.of("bookmark", "bookmarkId").within(Kind.INODE, "workbookId")).ofDocument("workbook")
                .readBy(Right.VIEW).writtenBy(Right.VIEW, Right.CREATOR_OR_EDIT)
                .visibleIf((call, bookmark) -> bookmark.flag("isShared")
                        || bookmark.text("createdBy").equals(call.caller().id()))
                .exclusive("isDefault").seeded()
                .lists("getWorkbookBookmarks").gets("getWorkbookBookmark").creates("postWorkbookBookmarks")
                .updates("updateWorkbookBookmark").deletes("deleteWorkbookBookmarks");
    }
}
