package sigma.recipes.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;

/**
 * What workbooks hold: elements on pages, each with the names of its columns and its rows. The seed describes them; no
 * operation changes them.
 */
record WorkbookContent(State state) {

    /** An element of a workbook; it ends with its workbook. */
    static final Kind ELEMENT = Kind.of("workbook element", "elementId").within(Kind.INODE, "workbookId");

    private static final int ID_LENGTH = 10;

    /** Adds the pages and elements of one workbook of the seed. */
    void add(String at, JsonNode entry, Entity workbook) {
        for (JsonNode page : entry.path("pages")) {
            String pageId = state.ids().shortId(ID_LENGTH);
            for (JsonNode element : page.path("elements")) {
                ObjectNode fields = Json.object().put("elementId", state.ids().shortId(ID_LENGTH))
                        .put("workbookId", workbook.id()).put("pageId", pageId)
                        .put("pageName", SeedLoader.text(at + ".pages", page, "page"))
                        .put("name", SeedLoader.text(at + ".pages.elements", element, "element"));
                fields.set("columns", element.path("columns"));
                fields.set("rows", rows(at, element));
                state.of(ELEMENT).add(fields);
            }
        }
    }

    /** Returns an element of a workbook, or nothing where the workbook has none with this id. */
    Optional<Entity> element(Entity workbook, String elementId) {
        return state.of(ELEMENT).find(elementId).filter(element -> element.text("workbookId").equals(workbook.id()));
    }

    private static JsonNode rows(String at, JsonNode element) {
        int columns = element.path("columns").size();
        for (JsonNode row : element.path("rows")) {
            if (row.size() != columns) {
                throw new BrokenSeed(at, "a row of \"" + element.path("element").asText() + "\" has " + row.size()
                        + " values; expected one for each of its " + columns + " columns");
            }
        }
        return element.path("rows");
    }
}
