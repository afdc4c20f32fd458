package sigma.recipes.sandbox.documents;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import sigma.recipes.sandbox.content.DocumentType;
import sigma.recipes.sandbox.content.TaggedVersions;
import sigma.recipes.sandbox.content.Versions;
import sigma.recipes.sandbox.files.Inodes;
import sigma.recipes.sandbox.rights.Kinds;
import sigma.recipes.sandbox.rights.PermissionLevel;
import sigma.recipes.sandbox.store.Entity;
import sigma.recipes.sandbox.store.State;

/** The fields of documents in responses of all operations. */
final class DocumentViews {

    private DocumentViews() {
    }

    /** Returns the response fields of a document. */
    static ObjectNode plain(State state, DocumentType type, Entity document) {
        ObjectNode view = new Inodes(state).row(document, PermissionLevel.VIEW.word());
        if (!document.flag("isArchived")) {
            view.remove("isArchived");
        }
        if (type == DocumentType.DATASET) {
            view.put("owner", document.text("ownerId")).put("description", document.text("description"))
                    .put("referenceCount", references(state, document)).putNull("migrationToDataModel")
                    .put("migrationStatus", "not-migrated");
        }
        return view.put(type.idField(), document.id()).put(type.urlIdField(), document.text("urlId"))
                .put("url", type.url(document)).put("latestVersion", new Versions(state).latest(document));
    }

    /** Returns the number of documents that use a dataset. */
    private static long references(State state, Entity dataset) {
        return state.of(Kinds.INODE).all().values().stream().filter(document -> !document.flag("isArchived"))
                .filter(document -> !new Versions(state).all(document).isEmpty())
                .filter(document -> new Versions(state).content(document).elements().stream().anyMatch(element ->
                        element.source().findValuesAsText("datasetId").contains(dataset.id()))).count();
    }

    /** Returns the response fields of a document, with its version tags. */
    static ObjectNode withTags(State state, DocumentType type, Entity document) {
        ObjectNode view = plain(state, type, document);
        ArrayNode tags = view.putArray("tags");
        new TaggedVersions(state).of(document).values().forEach(tag -> tags.add(tag.fields()));
        return view;
    }
}
