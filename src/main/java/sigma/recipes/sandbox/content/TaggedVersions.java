package sigma.recipes.sandbox.content;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.NavigableMap;
import java.util.Optional;
import sigma.recipes.sandbox.call.Refusal;
import sigma.recipes.sandbox.json.Json;
import sigma.recipes.sandbox.rights.Kinds;
import sigma.recipes.sandbox.store.AuditStamp;
import sigma.recipes.sandbox.store.Entity;
import sigma.recipes.sandbox.store.IndexKey;
import sigma.recipes.sandbox.store.Kind;
import sigma.recipes.sandbox.store.State;

/** Which version of a document has which tag: at most one version for each tag. */
public record TaggedVersions(State state) {

    /** A version tag on a document; it ends with the document, and with the tag. */
    public static final Kind TAGGED = Kind.of("tagged version", "taggedId").within(Kinds.INODE, "documentId")
            .endingWith(Kinds.TAG, IndexKey.TAG, "versionTagId");
    /** The field with the number of the version. */
    public static final String VERSION = "sourceVersion";

    /** Tags a version, or moves the tag to it: the copy that the tag stands for keeps its id (assumed). */
    public Entity tag(Entity document, Entity tag, int version, AuditStamp stamp) {
        Optional<Entity> present = find(document, tag);
        present.ifPresent(tagged -> state.of(TAGGED).change(tagged, fields -> put(fields, version, stamp)));
        return present.orElseGet(() -> {
            String copy = state.ids().uuid();
            ObjectNode fields = Json.object().put("taggedId", copy).put("documentId", document.id())
                    .put("taggedWorkbookId", copy).put("taggedDataModelId", copy).put("versionTagId", tag.id())
                    .put("name", tag.text("name")).put("tagName", tag.text("name"));
            return state.of(TAGGED).add(put(fields, version, stamp));
        });
    }

    /** Returns the tags of a document by position. */
    public NavigableMap<Long, Entity> of(Entity document) {
        return state.of(TAGGED).all(IndexKey.PARENT, document.id());
    }

    /** Returns the tag of a document, or nothing where it does not have it. */
    public Optional<Entity> find(Entity document, Entity tag) {
        return of(document).values().stream().filter(tagged -> tagged.text("versionTagId").equals(tag.id())).findFirst();
    }

    /**
     * Returns the tag of this name on a document.
     *
     * @throws Refusal (404, assumed) where the document does not have it
     */
    public Entity named(Entity document, String name) {
        return of(document).values().stream().filter(tagged -> tagged.text("name").equalsIgnoreCase(name)).findFirst()
                .orElseThrow(() -> Refusal.notFound("The document has no version tag of this name: " + name));
    }

    private static ObjectNode put(ObjectNode fields, int version, AuditStamp stamp) {
        return fields.put(VERSION, version).put("sourceWorkbookVersion", version).put("taggedWorkbookVersion", version)
                .put("taggedDataModelVersion", version).put("taggedAt", stamp.at()).put("workbookTaggedAt", stamp.at())
                .put("taggedBy", stamp.by());
    }
}
