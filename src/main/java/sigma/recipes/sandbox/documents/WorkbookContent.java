package sigma.recipes.sandbox.documents;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import sigma.recipes.sandbox.json.Json;
import sigma.recipes.sandbox.rights.Kinds;
import sigma.recipes.sandbox.seed.BrokenSeed;
import sigma.recipes.sandbox.seed.SeedRows;
import sigma.recipes.sandbox.store.Entity;
import sigma.recipes.sandbox.store.Kind;
import sigma.recipes.sandbox.store.State;

/**
 * What workbooks hold: elements on pages, each with the names of its columns and its rows. The seed describes them; no
 * operation changes them.
 */
public record WorkbookContent(State state) {

    /** An element of a workbook; it ends with its workbook. */
    public static final Kind ELEMENT = Kind.of("workbook element", "elementId").within(Kinds.INODE, "workbookId");

    private static final int ID_LENGTH = 10;

    /** Adds the pages and elements of one workbook of the seed. */
    void add(String at, JsonNode entry, Entity workbook) {
        for (JsonNode page : entry.path("pages")) {
            String pageId = state.ids().shortId(ID_LENGTH);
            for (JsonNode element : page.path("elements")) {
                ObjectNode fields = Json.object().put("elementId", state.ids().shortId(ID_LENGTH))
                        .put("workbookId", workbook.id()).put("pageId", pageId)
                        .put("pageName", SeedRows.text(at + ".pages", page, "page"))
                        .put("name", SeedRows.text(at + ".pages.elements", element, "element"));
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
