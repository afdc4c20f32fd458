package sigma.recipes.sandbox.documents;

import com.fasterxml.jackson.databind.node.ObjectNode;
import sigma.recipes.sandbox.call.Call;
import sigma.recipes.sandbox.content.DocumentType;
import sigma.recipes.sandbox.content.TaggedVersions;
import sigma.recipes.sandbox.resource.Resource;
import sigma.recipes.sandbox.resource.Right;
import sigma.recipes.sandbox.rights.Kinds;
import sigma.recipes.sandbox.seed.SeedRows;
import sigma.recipes.sandbox.store.Entity;
import sigma.recipes.sandbox.store.IndexKey;
import sigma.recipes.sandbox.store.Kind;

/**
 * Bookmarks of tagged versions of workbooks. They are visible to and changed by the same members as bookmarks of the
 * workbook, listed separately, and removed with the tagged version (assumed).
 */
public final class TaggedBookmarks {

    private static final String TAGGED = "taggedId";
    private static final Kind BOOKMARK = Kind.of("tagged bookmark", "bookmarkId").within(Kinds.INODE, "workbookId")
            .endingWith(TaggedVersions.TAGGED, IndexKey.TAG, TAGGED);

    private TaggedBookmarks() {
    }

    /** Declares bookmarks of tagged versions. */
    public static Resource resource() {
        return Resource.of(BOOKMARK).ofDocument(DocumentType.WORKBOOK.word())
                .readBy(Right.VIEW).writtenBy(Right.VIEW, Right.CREATOR_OR_EDIT)
                .pathCheckedBy(TaggedBookmarks::tagged)
                .visibleIf((call, bookmark) -> bookmark.text(TAGGED).equals(tagged(call).id()) && Bookmarks.isVisible(call, bookmark))
                .listedFrom(call -> call.state().of(BOOKMARK).all(IndexKey.TAG, tagged(call).id()))
                .completedBy((call, fields) -> fields.put(TAGGED, tagged(call).id()))
                .exclusive("isDefault", TAGGED).seededBy(TaggedBookmarks::seed)
                .lists("getTaggedWorkbookBookmarks").gets("getTaggedWorkbookBookmark").creates("createTaggedWorkbookBookmark")
                .updates("updateTaggedWorkbookBookmark").deletes("deleteTaggedWorkbookBookmark");
    }

    /** Returns the tagged version for the tag name in the path. */
    private static Entity tagged(Call call) {
        Entity workbook = DocumentType.WORKBOOK.place().named(call);
        return new TaggedVersions(call.state()).named(workbook, call.arguments().path().get("tagName"));
    }

    private static void seed(SeedRows seed) {
        seed.each("tagged bookmarks", (at, entry) -> {
            Entity workbook = DocumentType.WORKBOOK.place().named(seed, at, entry);
            ObjectNode fields = entry.deepCopy();
            fields.remove(SeedRows.BY);
            fields.remove("workbook");
            fields.remove("tag");
            fields.put(BOOKMARK.idField(), seed.state().ids().uuid()).put("workbookId", workbook.id())
                    .put(TAGGED, new TaggedVersions(seed.state()).named(workbook, SeedRows.text(at, entry, "tag")).id());
            seed.state().of(BOOKMARK).add(seed.stamp(at, entry, seed.stamp()).made(fields));
        });
    }
}
