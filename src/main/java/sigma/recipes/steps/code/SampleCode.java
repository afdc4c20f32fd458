package sigma.recipes.steps.code;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import sigma.recipes.client.code.DocumentCode;
import sigma.recipes.client.connection.CatalogPath;
import sigma.recipes.client.document.DocumentKind;
import sigma.recipes.client.model.ConnectionId;

/**
 * The code of documents that scenarios need: a page with the text "Heading", the table "Table", the table "Copy" of its rows
 * with a column "Broken" whose formula does not work, and, with a table of a connection, the table "Query" of custom SQL.
 */
final class SampleCode {

    private static final String COLUMN = "First";

    private final DocumentKind kind;
    private final ArrayNode elements = JsonNodeFactory.instance.arrayNode();

    private SampleCode(DocumentKind kind) {
        this.kind = kind;
        element("heading", "text", "Heading").put("body", "Rows of a table");
    }

    /** Returns a document without tables. */
    static DocumentCode blank(DocumentKind kind) {
        return new SampleCode(kind).code();
    }

    /**
     * Returns a document on a table of a connection.
     *
     * @param column the name of a column of the table
     */
    static DocumentCode onTable(DocumentKind kind, ConnectionId connection, CatalogPath table, String column) {
        SampleCode sample = new SampleCode(kind);
        ObjectNode source = JsonNodeFactory.instance.objectNode().put("kind", "warehouse-table").put("connectionId", connection.value());
        table.names().forEach(source.putArray("path")::add);
        sample.tables(source, table.names().get(table.depth() - 1) + "/" + column);
        ObjectNode sql = sample.element("query", "table", "Query");
        sql.putObject("source").put("kind", "sql").put("connectionId", connection.value()).put("statement", "select 1 as NUMBER");
        column(sql, "Number", "Custom SQL/NUMBER");
        return sample.code();
    }

    /** Returns a workbook on the table of such a data model. */
    static DocumentCode onDataModel(String dataModelId) {
        SampleCode sample = new SampleCode(DocumentKind.WORKBOOK);
        sample.tables(JsonNodeFactory.instance.objectNode().put("kind", "data-model").put("dataModelId", dataModelId)
                .put("elementId", "table"), "Table/" + COLUMN);
        return sample.code();
    }

    private void tables(ObjectNode source, String column) {
        ObjectNode table = element("table", "table", "Table");
        table.set("source", source);
        column(table, COLUMN, column);
        ObjectNode copy = element("copy", "table", "Copy");
        copy.putObject("source").put("kind", "element").put("elementId", "table");
        column(copy, COLUMN, "Table/" + COLUMN);
        column(copy, "Broken", "Table/No such column");
    }

    private ObjectNode element(String id, String elementKind, String name) {
        return elements.addObject().put("id", id).put("kind", elementKind).put("name", name);
    }

    private static void column(ObjectNode element, String name, String reference) {
        element.withArray("/columns").addObject().put("name", name).put("formula", "[" + reference + "]");
    }

    private DocumentCode code() {
        ObjectNode file = JsonNodeFactory.instance.objectNode();
        ObjectNode content = kind == DocumentKind.WORKBOOK ? file.putObject("document").put("kind", "workbook") : file;
        content.put("schemaVersion", 1);
        ObjectNode page = content.putArray("pages").addObject().put("id", "overview").put("name", "Overview");
        (kind == DocumentKind.WORKBOOK ? content : page).set("elements", elements);
        return new DocumentCode(file);
    }
}
