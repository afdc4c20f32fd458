package sigma.recipes.sandbox.content;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import sigma.recipes.sandbox.json.Json;
import sigma.recipes.sandbox.rights.Kinds;
import sigma.recipes.sandbox.store.AuditStamp;
import sigma.recipes.sandbox.store.Entity;
import sigma.recipes.sandbox.store.IndexKey;
import sigma.recipes.sandbox.store.Kind;
import sigma.recipes.sandbox.store.State;

/**
 * The published versions of workbooks and data models, each with its whole content. A document without any has one empty
 * version from its creation.
 */
public record Versions(State state) {

    /** A published version; removed with its document. Its id combines the document's id and the number. */
    public static final Kind VERSION = Kind.of("document version", "versionId").within(Kinds.INODE, "documentId");

    /** Returns the number of the latest version. */
    public int latest(Entity document) {
        return last(document).map(version -> version.fields().path("version").asInt()).orElse(1);
    }

    /** Returns the content of the latest version. */
    public Content content(Entity document) {
        return last(document).map(version -> new Content(version.fields().path("content"))).orElseGet(() -> Content.blank(document));
    }

    /** Returns the content of a version; empty if the document has no such version. */
    public Optional<Content> content(Entity document, int number) {
        return all(document).isEmpty() && number == 1 ? Optional.of(Content.blank(document))
                : state.of(VERSION).find(id(document, number)).map(version -> new Content(version.fields().path("content")));
    }

    /** Creates the first version of a new document. */
    public void begin(Entity document, JsonNode content, AuditStamp stamp) {
        add(document, 1, content, stamp);
    }

    /** Publishes a new version; the stamp marks the document as changed. */
    public void publish(Entity document, JsonNode content, AuditStamp stamp) {
        if (all(document).isEmpty()) {
            begin(document, Content.blank(document).document(),
                    new AuditStamp(document.text("createdBy"), document.text("createdAt")));
        }
        add(document, latest(document) + 1, content, stamp);
        state.of(Kinds.INODE).change(document, stamp::changed);
    }

    /** Returns the versions by position, oldest first; empty for a document that was never published. */
    public NavigableMap<Long, Entity> all(Entity document) {
        return state.of(VERSION).all(IndexKey.PARENT, document.id());
    }

    /** Returns the fields of each version except its content, latest first. */
    public List<ObjectNode> history(Entity document) {
        if (all(document).isEmpty()) {
            return List.of(Json.object().put("version", 1).put("publishedAt", document.text("createdAt"))
                    .put("publishedBy", document.text("createdBy")));
        }
        return all(document).descendingMap().values().stream().map(version -> Json.object()
                .put("version", version.fields().path("version").asInt()).put("publishedAt", version.text("publishedAt"))
                .put("publishedBy", version.text("publishedBy"))).toList();
    }

    private Optional<Entity> last(Entity document) {
        return Optional.ofNullable(all(document).lastEntry()).map(Map.Entry::getValue);
    }

    private void add(Entity document, int number, JsonNode content, AuditStamp stamp) {
        ObjectNode fields = Json.object().put("versionId", id(document, number)).put("documentId", document.id())
                .put("version", number).put("publishedAt", stamp.at()).put("publishedBy", stamp.by());
        state.of(VERSION).add(fields.set("content", content));
    }

    private static String id(Entity document, int number) {
        return document.id() + "/" + number;
    }
}
