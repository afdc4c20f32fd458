package sigma.recipes.sandbox;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.startsWith;
import static sigma.recipes.sandbox.Caller.json;
import static sigma.recipes.sandbox.Caller.refusal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import sigma.recipes.contract.exchange.ApiResponse;
import sigma.recipes.sandbox.json.Json;
import sigma.recipes.sandbox.json.Yaml;

/** Tests workbooks and data models as code, in YAML and in JSON. */
class SpecsTest {

    private static final String JSON = "application/json";
    private static final String YAML = "application/yaml";

    private final Caller mara = new Caller();
    private final Caller ines = mara.as("ines.duarte@harborandpine.example.com");
    private final String weekly = "/v2/workbooks/" + mara.inode("Weekly Numbers").id();

    @AfterEach
    void no_response_violates_the_contract() {
        assertThat(mara.sandbox.defects(), empty());
    }

    @Test
    void workbook_is_read_as_yaml_by_default_and_as_json_on_request() {
        ApiResponse yaml = mara.get(weekly + "/spec");

        assertThat(yaml.mediaType(), equalTo(YAML));
        JsonNode spec = Yaml.read(yaml.body()).orElseThrow();
        assertThat(spec.path("document").path("schemaVersion").asInt(), equalTo(1));
        assertThat(spec.path("document").path("kind").asText(), equalTo("workbook"));
        assertThat(spec.path("documentVersion").asInt(), equalTo(3));
        assertThat(spec.path("folderId").asText(), equalTo(mara.inode("Weekly Numbers").text("parentId")));
        assertThat(spec.path("document").path("pages").path(0).has("elements"), is(false));
        assertThat(spec.path("document").path("elements").path(1).path("name").asText(), equalTo("Orders by week"));
        assertThat(spec.path("document").path("layout").asText(), startsWith("<Layout><Page id=\""));
        assertThat(mara.get(weekly + "/spec?format=json").mediaType(), equalTo(JSON));
        assertThat(send(mara, "GET", weekly + "/spec", JSON, "").mediaType(), equalTo(JSON));
        assertThat("the query takes precedence", send(mara, "GET", weekly + "/spec?format=yml", JSON, "").mediaType(), equalTo(YAML));
        assertThat("errors are always JSON", ines.get(weekly + "/spec").mediaType(), equalTo(JSON));
    }

    @Test
    void created_workbook_is_read_back_and_determines_pages_elements_and_columns() {
        ObjectNode body = workbook(mara, "Drafts");
        ApiResponse made = send(mara, "POST", "/v2/workbooks/spec", JSON, body.toString());
        String path = "/v2/workbooks/" + json(made).path("workbookId").asText();
        JsonNode document = json(mara.get(path + "/spec?format=json")).path("document");

        assertThat(json(made).path("success").asBoolean(), is(true));
        body.path("document").properties().stream().filter(field -> !field.getKey().equals("elements"))
                .forEach(field -> assertThat(field.getKey(), document.path(field.getKey()), equalTo(field.getValue())));
        assertThat(document.path("elements"), equalTo(body.path("document").path("elements")));
        assertThat(mara.names(path + "/pages"), contains("First", "Second"));
        assertThat(mara.names(path + "/elements"), contains("Orders", "Dear orders"));
        assertThat(mara.names(path + "/pages/p2/elements"), contains("Dear orders"));
        assertThat(mara.entries(path + "/columns").findValuesAsText("columnId"), contains("c1", "c2"));
        assertThat(json(mara.get(path)).path("path").asText(), equalTo("My Documents/Drafts"));
        assertThat(json(mara.get(path)).path("latestVersion").asInt(), equalTo(1));
    }

    @Test
    void update_replaces_the_content_and_creates_a_version() {
        JsonNode before = json(mara.get(weekly + "/spec?format=json")).path("document");
        ObjectNode body = content(workbook(mara, "Drafts"));

        assertThat(send(mara, "PUT", weekly + "/spec", JSON, body.put("name", "Ignored").toString()).status(), equalTo(200));

        assertThat(mara.names(weekly + "/pages"), contains("First", "Second"));
        assertThat(json(mara.get(weekly)).path("latestVersion").asInt(), equalTo(4));
        assertThat(json(mara.get(weekly)).path("name").asText(), equalTo("Weekly Numbers"));
        assertThat(json(mara.get(weekly + "/spec?format=json&documentVersion=3")).path("document"), equalTo(before));
        assertThat(refusal(mara.get(weekly + "/spec?documentVersion=9")), equalTo("404 not_found: The document has no version 9"));
        assertThat("the tagged version stays", mara.names(weekly + "/pages?tag=Production"), contains("Overview", "Dealers", "Sources"));
    }

    @Test
    void yaml_is_accepted_and_returned() {
        String body = new String(Yaml.write(workbook(mara, "Drafts")), StandardCharsets.UTF_8);
        ApiResponse made = mara.send("POST", "/v2/workbooks/spec",
                Map.of("authorization", "Bearer " + mara.token(), "content-type", "text/x-yaml"), body);

        assertThat(made.status(), equalTo(200));
        assertThat(made.text(), startsWith("success: true\nworkbookId: "));
        assertThat("without a media type", mara.send("POST", "/v2/workbooks/spec",
                Map.of("authorization", "Bearer " + mara.token()), body).status(), equalTo(200));
        assertThat(refusal(mara.send("POST", "/v2/workbooks/spec",
                Map.of("authorization", "Bearer " + mara.token(), "content-type", YAML), "a: [")),
                equalTo("400 invalid_request: Expecting YAML at 0 but instead got: no YAML"));
        assertThat("other operations take JSON only", mara.send("POST", "/v2/workspaces",
                Map.of("authorization", "Bearer " + mara.token(), "content-type", YAML), "name: x").status(), equalTo(400));
    }

    @Test
    void layout_determines_the_page_of_an_element() {
        ObjectNode body = workbook(mara, "Drafts");
        body.path("document").path("elements").forEach(element -> ((ObjectNode) element).remove("pageId"));
        ObjectNode document = (ObjectNode) body.path("document");
        document.put("layout", "<?xml version=\"1.0\"?>\n<Page id=\"p1\"/><Page id=\"p2\"><LayoutElement elementId=\"e1\"/></Page>");

        assertThat(created(body, "/pages/p2/elements"), contains("Orders"));
        assertThat("elements without a place are on the first page", created(body, "/pages/p1/elements"), contains("Dear orders"));
        document.remove("layout");
        assertThat("with a new layout", created(body, "/pages/p1/elements"), contains("Orders", "Dear orders"));
        document.put("layout", "<Page");
        assertThat(refused(body), equalTo("400 invalid_request: Expecting XML at 0.document.layout but instead got: \"<Pag...\""));
        document.put("layout", "<!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/passwd\">]><Page id=\"&b;\"/>");
        assertThat(refused(body), startsWith("400 invalid_request: Expecting XML at 0.document.layout"));
    }

    @Test
    void first_error_is_reported_with_its_place() {
        assertThat(refused(workbook(mara, "Drafts").without(List.of("folderId"))),
                equalTo("400 invalid_request: Expecting UUID at 0.folderId but instead got: undefined"));
        assertThat(refused(workbook(mara, "Drafts").put("folderId", mara.inode("Drafts").text("urlId"))),
                startsWith("400 invalid_request: Expecting UUID at 0.folderId but instead got: \""));
        assertThat(refused(workbook(mara, "Drafts").without(List.of("name"))),
                equalTo("400 invalid_request: Expecting string at 0.name but instead got: undefined"));
        assertThat("the former flat format", refused(workbook(mara, "Drafts").without(List.of("document"))),
                equalTo("400 invalid_request: Expecting object at 0.document but instead got: undefined"));
        assertThat(mistake("/document", "schemaVersion", null),
                equalTo("400 invalid_request: Expecting number at 0.document.schemaVersion but instead got: undefined"));
        assertThat(mistake("/document", "pages", Json.NODES.arrayNode()),
                equalTo("400 invalid_request: Expecting array at 0.document.pages but instead got: array"));
        assertThat(mistake("/document/elements/1", "kind", Json.NODES.textNode("cube")),
                equalTo("400 invalid_request: Invalid kind: cube at 0.document.elements.1.kind"));
        assertThat(mistake("/document/elements/1", "id", Json.NODES.textNode("e1")),
                equalTo("400 invalid_request: Duplicate id: e1 at 0.document.elements.1.id"));
        assertThat(mistake("/document/elements/1/source", "elementId", Json.NODES.textNode("e9")),
                equalTo("400 invalid_request: Dependency not found: e9 at 0.document.elements.1.source.elementId"));
        assertThat(mistake("/document/elements/0/columns/0", "formula", Json.NODES.numberNode(3)),
                equalTo("400 invalid_request: Expecting string at 0.document.elements.0.columns.0.formula but instead got: 3"));
        assertThat(mistake("", "ownerId", Json.NODES.textNode(mara.me())),
                equalTo("400 invalid_request: The body has fields that cannot be set"));
        assertThat(mara.send("POST", "/v2/workbooks/spec", "").status(), equalTo(400));
    }

    @Test
    void refused_update_changes_nothing() {
        ObjectNode body = content(workbook(mara, "Drafts"));
        ((ObjectNode) body.at("/document/elements/1")).put("kind", "cube");

        assertThat(mara.send("PUT", weekly + "/spec", body.toString()).status(), equalTo(400));
        assertThat(json(mara.get(weekly)).path("latestVersion").asInt(), equalTo(3));
    }

    @Test
    void invalid_formula_is_accepted_and_shown_in_the_columns() {
        ObjectNode body = workbook(mara, "Drafts");
        ((ObjectNode) body.at("/document/elements/0/columns/0")).put("formula", "[ORDERS/NOTHING]");
        String path = "/v2/workbooks/" + json(send(mara, "POST", "/v2/workbooks/spec", JSON, body.toString())).path("workbookId").asText();

        assertThat(mara.entries(path + "/columns").path(0).path("type").path("type").asText(), equalTo("error"));
    }

    @Test
    void reading_requires_view_updating_edit_and_creating_organize() {
        Caller grace = mara.as("grace.kim@harborandpine.example.com");

        assertThat(grace.get(weekly + "/spec").status(), equalTo(200));
        assertThat(ines.get(weekly + "/spec").status(), equalTo(403));
        assertThat(grace.send("PUT", weekly + "/spec", content(workbook(mara, "Drafts")).toString()).status(), equalTo(403));
        assertThat(grace.send("POST", "/v2/workbooks/spec", workbook(mara, "Drafts").toString()).status(), equalTo(403));
    }

    @Test
    void data_model_is_flat_and_rejects_the_format_of_a_workbook() {
        Caller daniel = mara.as("daniel.osei@harborandpine.example.com");
        String orders = "/v2/dataModels/" + mara.inode("Orders").id();
        JsonNode spec = json(send(daniel, "GET", orders + "/spec", JSON, ""));

        assertThat(daniel.get(orders + "/spec").text(), containsString("schemaVersion: 1\n"));
        assertThat(spec.path("pages").path(0).path("elements").path(0).path("name").asText(), equalTo("Order lines"));
        ObjectNode body = dataModel(mara, "Drafts");
        String made = json(send(mara, "POST", "/v2/dataModels/spec", JSON, body.toString())).path("dataModelId").asText();
        assertThat(mara.names("/v2/dataModels/" + made + "/elements"), contains("Orders"));
        body.withArray("/pages/0/elements").addObject().put("id", "t").put("kind", "text");
        assertThat(send(mara, "PUT", "/v2/dataModels/" + made + "/spec", JSON, body.toString()).status(), equalTo(200));
        assertThat(json(mara.get("/v2/dataModels/" + made)).path("latestVersion").asInt(), equalTo(2));
        assertThat(json(send(mara, "GET", "/v2/dataModels/" + made + "/spec", JSON, "")).path("pages"), equalTo(body.path("pages")));
        assertThat(refusal(mara.send("POST", "/v2/dataModels/spec", body.put("layout", "<a/>").toString())),
                equalTo("400 invalid_request: Expecting undefined at 0.layout but instead got: \"<a/>\""));
        assertThat(refusal(mara.send("POST", "/v2/dataModels/spec", workbook(mara, "Drafts").toString())),
                equalTo("400 invalid_request: Expecting undefined at 0.document but instead got: object"));
        assertThat(mara.send("PATCH", "/v2/dataModels/" + made + "/spec", "{}").status(), equalTo(404));
    }

    /** Returns the body of a small workbook in a folder. */
    static ObjectNode workbook(Caller caller, String folder) {
        ObjectNode body = Json.object().put("name", "As code").put("folderId", caller.inode(folder).id());
        ObjectNode document = body.putObject("document").put("schemaVersion", 1).put("kind", "workbook");
        document.putArray("pages").addObject().put("id", "p1").put("name", "First");
        document.withArray("/pages").addObject().put("id", "p2").put("name", "Second").put("hidden", true);
        document.putArray("elements").add(table(caller).put("pageId", "p1"));
        ObjectNode second = document.withArray("/elements").addObject().put("id", "e2").put("kind", "table").put("name", "Dear orders");
        second.putObject("source").put("kind", "element").put("elementId", "e1");
        second.putArray("columns").addObject().put("id", "c2").put("name", "Amount").put("formula", "[Orders/Amount]");
        second.put("pageId", "p2");
        document.put("layout", "<Page id=\"p1\"/>").putObject("settings").put("theme", "dark");
        return body;
    }

    /** Returns the part of the body of a workbook that an update accepts. */
    static ObjectNode content(ObjectNode workbook) {
        return workbook.deepCopy().retain("document");
    }

    /** Returns the body of a small data model in a folder. */
    static ObjectNode dataModel(Caller caller, String folder) {
        ObjectNode body = Json.object().put("name", "As code").put("folderId", caller.inode(folder).id()).put("schemaVersion", 1);
        body.putArray("pages").addObject().put("id", "p1").put("name", "First").putArray("elements").add(table(caller));
        return body;
    }

    private static ObjectNode table(Caller caller) {
        ObjectNode table = Json.object().put("id", "e1").put("kind", "table").put("name", "Orders");
        String connection = caller.entries("/v2/connections?search=Snowflake+production").path(0).path("connectionId").asText();
        table.putObject("source").put("kind", "warehouse-table").put("connectionId", connection).putArray("path")
                .add("HARBOR").add("SALES").add("ORDERS");
        table.putArray("columns").addObject().put("id", "c1").put("name", "Amount").put("formula", "[ORDERS/AMOUNT]");
        return table;
    }

    private List<String> created(ObjectNode body, String list) {
        return mara.names("/v2/workbooks/" + json(send(mara, "POST", "/v2/workbooks/spec", JSON, body.toString()))
                .path("workbookId").asText() + list);
    }

    private String refused(JsonNode body) {
        return refusal(mara.send("POST", "/v2/workbooks/spec", body.toString()));
    }

    private String mistake(String pointer, String field, JsonNode value) {
        ObjectNode body = workbook(mara, "Drafts");
        ObjectNode at = (ObjectNode) body.at(pointer);
        if (value == null) {
            at.remove(field);
        } else {
            at.set(field, value);
        }
        return refused(body);
    }

    private static ApiResponse send(Caller caller, String method, String path, String accept, String body) {
        return caller.send(method, path, Map.of("authorization", "Bearer " + caller.token(), "accept", accept,
                "content-type", JSON), body);
    }
}
