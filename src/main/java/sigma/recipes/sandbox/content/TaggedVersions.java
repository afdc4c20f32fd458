package sigma.recipes.sandbox.content;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.NavigableMap;
import java.util.Optional;
import sigma.recipes.sandbox.call.Rejection;
import sigma.recipes.sandbox.json.Json;
import sigma.recipes.sandbox.rights.Kinds;
import sigma.recipes.sandbox.store.AuditStamp;
import sigma.recipes.sandbox.store.Entity;
import sigma.recipes.sandbox.store.IndexKey;
import sigma.recipes.sandbox.store.Kind;
import sigma.recipes.sandbox.store.State;

/** The tagged versions of documents: at most one version for each tag. */
public record TaggedVersions(State state) {

    /** A version tag on a document; removed with the document and with the tag. */
    public static final Kind TAGGED = Kind.of("tagged version", "taggedId").within(Kinds.INODE, "documentId")
            .endingWith(Kinds.TAG, IndexKey.TAG, "versionTagId");
    /** The field with the number of the version. */
    public static final String VERSION = "sourceVersion";

    /**
     * Tags a version, or moves the tag to it: the tagged copy keeps its id (assumed).
     *
     * @param content the content of that copy: that of the version, possibly with swapped sources
     */
    public Entity tag(Entity document, Entity tag, int version, Content content, AuditStamp stamp) {
        Optional<Entity> present = find(document, tag);
        present.ifPresent(tagged -> state.of(TAGGED).change(tagged, fields -> put(fields, version, content, stamp)));
        return present.orElseGet(() -> {
            String copy = state.ids().uuid();
            ObjectNode fields = Json.object().put("taggedId", copy).put("documentId", document.id())
                    .put("taggedWorkbookId", copy).put("taggedDataModelId", copy).put("versionTagId", tag.id())
                    .put("name", tag.text("name")).put("tagName", tag.text("name"));
            return state.of(TAGGED).add(put(fields, version, content, stamp));
        });
    }

    /** Returns the tags of a document by position. */
    public NavigableMap<Long, Entity> of(Entity document) {
        return state.of(TAGGED).all(IndexKey.PARENT, document.id());
    }

    private Optional<Entity> find(Entity document, Entity tag) {
        return of(document).values().stream().filter(tagged -> tagged.text("versionTagId").equals(tag.id())).findFirst();
    }

    /**
     * Returns the content of the version with a tag.
     *
     * @param nameOrId the name of the tag, ignoring case, or its id
     * @throws Rejection (404, assumed) if the document lacks it
     */
    public Content content(Entity document, String nameOrId) {
        return new Content(named(document, nameOrId).fields().path("content"));
    }

    /**
     * Returns the version with a tag.
     *
     * @param nameOrId the name of the tag, ignoring case, or its id
     * @throws Rejection (404, assumed) if the document lacks it
     */
    public Entity named(Entity document, String nameOrId) {
        return find(document, nameOrId)
                .orElseThrow(() -> Rejection.notFound("The document has no version tag of this name: " + nameOrId));
    }

    /** Returns the content of the version with a tag, by the name or id of the tag; empty if the document lacks it. */
    Optional<Content> known(Entity document, String nameOrId) {
        return find(document, nameOrId).map(tagged -> new Content(tagged.fields().path("content")));
    }

    private Optional<Entity> find(Entity document, String nameOrId) {
        return of(document).values().stream()
                .filter(tagged -> tagged.text("name").equalsIgnoreCase(nameOrId) || tagged.text("versionTagId").equals(nameOrId))
                .findFirst();
    }

    private static ObjectNode put(ObjectNode fields, int version, Content content, AuditStamp stamp) {
        fields.set("content", content.document());
        return fields.put(VERSION, version).put("sourceWorkbookVersion", version).put("taggedWorkbookVersion", version)
                .put("taggedDataModelVersion", version).put("taggedAt", stamp.at()).put("workbookTaggedAt", stamp.at())
                .put("taggedBy", stamp.by());
    }
}
