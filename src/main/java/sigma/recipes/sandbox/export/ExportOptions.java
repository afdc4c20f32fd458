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
 * The options of an export: the fields of its request, which are stored with it.
 *
 * @param fields the fields
 */
record ExportOptions(JsonNode fields) {

    /** The fields of a request that determine the file. */
    static final List<String> FIELDS = List.of("elementId", "pageId", "format", "parameters", "tag", "rowLimit", "offset");
    private static final long MOST_ROWS = 1_000_000;
    private static final int USUAL_WIDTH = 1600;
    private static final int USUAL_HEIGHT = 900;

    /** Returns the format; empty if a saved file was changed by hand. */
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

    /** Returns the exported element, if any. */
    Optional<String> elementId() {
        return text("elementId");
    }

    /** Returns the exported page, if any; an element takes precedence over it (assumed). */
    Optional<String> pageId() {
        return text("pageId");
    }

    JsonNode parameters() {
        return fields.path("parameters");
    }

    /** Returns the number of skipped rows. */
    long skipped() {
        return Math.max(0, fields.path("offset").asLong(1) - 1);
    }

    /** Returns the maximum number of rows. */
    long mostRows() {
        return Math.max(0, Math.min(MOST_ROWS, fields.path("rowLimit").asLong(MOST_ROWS)));
    }

    /**
     * Returns the exported content: that of the latest version, or of the version with a tag.
     *
     * @throws sigma.recipes.sandbox.call.Rejection (404, assumed) if the document has no version with this tag
     */
    Content content(State state, Entity document) {
        return text("tag").map(tag -> new TaggedVersions(state).content(document, tag))
                .orElseGet(() -> new Versions(state).content(document));
    }

    /** Returns the exported pages; hidden ones only if requested (assumed). */
    Stream<JsonNode> pages(Content content) {
        return content.pages().stream().filter(page -> pageId().map(page.path("id").asText()::equals)
                .orElse(!page.path("hidden").asBoolean()));
    }

    /** Returns the exported elements, page by page. */
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
