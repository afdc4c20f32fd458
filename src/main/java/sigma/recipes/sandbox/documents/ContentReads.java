package sigma.recipes.sandbox.documents;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;
import sigma.recipes.sandbox.call.Behaviour;
import sigma.recipes.sandbox.call.Call;
import sigma.recipes.sandbox.call.Rejection;
import sigma.recipes.sandbox.content.Content;
import sigma.recipes.sandbox.content.ContentViews;
import sigma.recipes.sandbox.content.DocumentElement;
import sigma.recipes.sandbox.content.DocumentType;
import sigma.recipes.sandbox.content.Lineage;
import sigma.recipes.sandbox.content.TaggedVersions;
import sigma.recipes.sandbox.content.Versions;
import sigma.recipes.sandbox.resource.Listing;
import sigma.recipes.sandbox.rights.Access;
import sigma.recipes.sandbox.rights.PermissionLevel;
import sigma.recipes.sandbox.store.Entity;

/**
 * Builds the operations that read the content of workbooks or of data models. Each requires the permission to view the
 * document (403, assumed).
 *
 * @param type the type of the documents
 */
public record ContentReads(DocumentType type) {

    private static final String BOOKMARK = "bookmarkId";

    /** Lists rows derived from the content, page by page. */
    public Listing list(BiFunction<ContentViews, Call, List<ObjectNode>> rows) {
        return Listing.ofEach(call -> rows.apply(views(call), call));
    }

    /** Lists rows derived from the content only, page by page. */
    public Listing list(Function<ContentViews, List<ObjectNode>> rows) {
        return list((views, call) -> rows.apply(views));
    }

    /** Lists rows derived from the lineage, page by page. */
    public Listing lineage(Function<Lineage, List<ObjectNode>> rows) {
        return Listing.ofEach(call -> rows.apply(new Lineage(call.state(), content(call))));
    }

    /** Returns JSON derived from the content. */
    public Behaviour json(BiFunction<ContentViews, Call, JsonNode> view) {
        return Behaviour.json(call -> view.apply(views(call), call));
    }

    public ContentViews views(Call call) {
        return new ContentViews(call.state(), content(call));
    }

    /**
     * Returns the document in the path, for a caller who may view it.
     *
     * @throws Rejection (404 or 403) if there is none, or the caller may not view it
     */
    public Entity document(Call call) {
        return new Access(call.state()).require(PermissionLevel.VIEW, call.caller(), type.place().named(call));
    }

    /**
     * Returns the document in the path, for a caller who may edit it.
     *
     * @throws Rejection (404 or 403) if there is none, or the caller may not edit it
     */
    public Entity editable(Call call) {
        return new Access(call.state()).require(PermissionLevel.EDIT, call.caller(), type.place().named(call));
    }

    /** Returns the content that a call requests: that of the latest version, or of the version with a tag. */
    public Content content(Call call) {
        Entity document = document(call);
        call.query(BOOKMARK).ifPresent(id -> requireBookmark(call, document, id));
        return Stream.of("tag", "tagName").flatMap(name -> call.query(name).stream()).findFirst()
                .map(tag -> new TaggedVersions(call.state()).content(document, tag))
                .orElseGet(() -> new Versions(call.state()).content(document));
    }

    /**
     * Returns the element in the path.
     *
     * @throws Rejection (404) if the document has none with this id
     */
    public DocumentElement element(Call call) {
        String id = call.arguments().path().get("elementId");
        return content(call).element(id).orElseThrow(() -> Rejection.notFound("Element is not found: " + id));
    }

    /**
     * Requires that a document has this bookmark, and that the caller sees it. A bookmark does not affect lists of content
     * (assumed).
     *
     * @throws Rejection (404) if not
     */
    public static void requireBookmark(Call call, Entity document, String id) {
        call.state().of(Bookmarks.BOOKMARK).find(id).filter(each -> each.text("workbookId").equals(document.id()))
                .filter(each -> Bookmarks.isVisible(call, each)).orElseThrow(() -> Rejection.unknown(Bookmarks.BOOKMARK, id));
    }
}
