package sigma.recipes.sandbox.content;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import sigma.recipes.sandbox.json.Json;

/** Writes the content of workbooks and data models in their code representation. */
public final class SpecWriter {

    private SpecWriter() {
    }

    /** Returns the document of a workbook: pages and elements in two lists, and the layout that places them. */
    public static ObjectNode workbook(Content content) {
        ObjectNode document = Json.object().put("schemaVersion", 1).put("kind", DocumentType.WORKBOOK.word());
        ArrayNode pages = document.putArray("pages");
        ArrayNode elements = document.putArray("elements");
        content.pages().forEach(page -> {
            ObjectNode bare = page.deepCopy();
            bare.remove("elements");
            pages.add(bare);
        });
        content.elements().forEach(element -> {
            ObjectNode placed = element.fields().deepCopy();
            elements.add(placed.put("pageId", element.pageId()));
        });
        document.put("layout", PageLayout.of(content.pages()));
        content.document().properties().stream().filter(field -> !field.getKey().equals("pages"))
                .forEach(field -> document.set(field.getKey(), field.getValue()));
        return document;
    }

    /** Returns the fields of a data model: pages that hold their elements. */
    public static ObjectNode dataModel(Content content) {
        ObjectNode fields = Json.object().put("schemaVersion", 1);
        return fields.set("pages", content.document().path("pages"));
    }
}
