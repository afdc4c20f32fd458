package sigma.recipes.sandbox.content;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import sigma.recipes.sandbox.json.Json;
import sigma.recipes.sandbox.store.Entity;
import sigma.recipes.sandbox.store.IdSource;

/**
 * The content of a version of a workbook or data model: pages with elements, in the code representation.
 *
 * @param document the whole content
 */
public record Content(JsonNode document) {

    /** The length of the ids of pages, elements and columns. */
    public static final int ID_LENGTH = 10;

    /** Returns the content of a new document: one empty page, whose id is derived from that of the document. */
    public static Content blank(Entity document) {
        ObjectNode content = Json.object();
        content.putArray("pages").addObject().put("id", pageId(document)).put("name", "Page 1").putArray("elements");
        return new Content(content);
    }

    private static String pageId(Entity document) {
        UUID id = UUID.fromString(document.id());
        return new IdSource(id.getMostSignificantBits() ^ id.getLeastSignificantBits()).shortId(ID_LENGTH);
    }

    /** Returns the pages, in their order. */
    public List<JsonNode> pages() {
        return document.path("pages").valueStream().toList();
    }

    /** Returns the elements of all pages, page by page. */
    public List<DocumentElement> elements() {
        return pages().stream().flatMap(Content::elements).toList();
    }

    /** Returns the element with this id; empty if there is none. */
    public Optional<DocumentElement> element(String id) {
        return elements().stream().filter(element -> element.id().equals(id)).findFirst();
    }

    /** Returns the controls, in the order of the pages. */
    public List<DocumentElement> controls() {
        return elements().stream().filter(element -> element.kind() == ElementKind.CONTROL).toList();
    }

    private static Stream<DocumentElement> elements(JsonNode page) {
        return page.path("elements").valueStream().map(fields -> new DocumentElement(page.path("id").asText(), fields));
    }
}
