package sigma.recipes.sandbox.export;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import sigma.recipes.sandbox.content.Content;
import sigma.recipes.sandbox.content.DocumentElement;
import sigma.recipes.sandbox.content.TaggedVersions;
import sigma.recipes.sandbox.content.Versions;
import sigma.recipes.sandbox.store.Entity;
import sigma.recipes.sandbox.store.State;

/**
 * What an export is to hold: the fields of its request, which are kept with it.
 *
 * @param fields the fields
 */
record ExportOptions(JsonNode fields) {

    /** The fields of a request that decide about the file. */
    static final List<String> FIELDS = List.of("elementId", "pageId", "format", "parameters", "tag", "rowLimit", "offset");
    private static final long MOST_ROWS = 1_000_000;
    private static final int USUAL_WIDTH = 1600;
    private static final int USUAL_HEIGHT = 900;

    /** Returns the format; a saved file may have been changed by hand, so that there is none. */
    Optional<FileFormat> knownFormat() {
        return FileFormat.of(fields.path("format").path("type").asText());
    }

    /** Returns the format that the contract has checked. */
    FileFormat format() {
        return knownFormat().orElseThrow();
    }

    boolean landscape() {
        return fields.path("format").path("layout").asText().equals("landscape");
    }

    int width() {
        return fields.path("format").path("pixelWidth").asInt(USUAL_WIDTH);
    }

    int height() {
        return fields.path("format").path("pixelHeight").asInt(USUAL_HEIGHT);
    }

    /** Returns the element, if it is one that is exported. */
    Optional<String> elementId() {
        return text("elementId");
    }

    /** Returns the page, if one is named; an element that is named, too, counts more (assumed). */
    Optional<String> pageId() {
        return text("pageId");
    }

    JsonNode parameters() {
        return fields.path("parameters");
    }

    /** Returns how many rows are left out at the start. */
    long skipped() {
        return Math.max(0, fields.path("offset").asLong(1) - 1);
    }

    /** Returns how many rows a table has at most. */
    long mostRows() {
        return Math.max(0, Math.min(MOST_ROWS, fields.path("rowLimit").asLong(MOST_ROWS)));
    }

    /**
     * Returns the content that is exported: that of the latest version, or of the version with a tag.
     *
     * @throws sigma.recipes.sandbox.call.Rejection (404, assumed) if the document has no version with this tag
     */
    Content content(State state, Entity document) {
        return text("tag").map(tag -> new TaggedVersions(state).content(document, tag))
                .orElseGet(() -> new Versions(state).content(document));
    }

    /** Returns the pages that are exported; hidden ones only if they are named (assumed). */
    Stream<JsonNode> pages(Content content) {
        return content.pages().stream().filter(page -> pageId().map(page.path("id").asText()::equals)
                .orElse(!page.path("hidden").asBoolean()));
    }

    /** Returns the elements that are exported, page by page. */
    Stream<DocumentElement> selected(Content content) {
        if (elementId().isPresent()) {
            return content.element(elementId().get()).stream();
        }
        List<String> pages = pages(content).map(page -> page.path("id").asText()).toList();
        return content.elements().stream().filter(element -> pages.contains(element.pageId()));
    }

    private Optional<String> text(String field) {
        return Optional.of(fields.path(field)).filter(JsonNode::isTextual).map(JsonNode::textValue).filter(text -> !text.isEmpty());
    }
}
