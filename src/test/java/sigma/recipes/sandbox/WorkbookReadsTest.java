package sigma.recipes.sandbox;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static sigma.recipes.sandbox.Caller.json;
import static sigma.recipes.sandbox.Caller.refusal;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Tests that workbooks and their content are listed and read by every operation. */
class WorkbookReadsTest {

    private final Caller mara = new Caller();
    private final Caller daniel = mara.as("daniel.osei@harborandpine.example.com");
    private final Caller ines = mara.as("ines.duarte@harborandpine.example.com");
    private final String weekly = path("Weekly Numbers");
    private final String trial = path("Trying Things Out");

    @AfterEach
    void no_response_violates_the_contract() {
        assertThat(mara.sandbox.defects(), empty());
    }

    @Test
    void workbooks_that_the_caller_may_view_are_paged() {
        JsonNode first = json(mara.get("/v2/workbooks?limit=1"));

        assertThat(first.path("entries").path(0).path("name").asText(), equalTo("Weekly Numbers"));
        assertThat(first.path("nextPage").asText(), equalTo("1"));
        assertThat(first.path("hasMore").asBoolean(), is(true));
        assertThat(mara.names("/v2/workbooks?page=1&limit=1"), contains("Orders by Region"));
        assertThat("owned, in a workspace, granted directly and through a team", mara.names("/v2/workbooks"),
                hasItems("Budget Draft", "Weekly Numbers", "Pricing Study", "Dealer Scorecard"));
        assertThat(mara.names("/v2/workbooks"), not(hasItem("Trying Things Out")));
        assertThat(ines.names("/v2/workbooks"),
                contains("Parcels in Transit", "Dealer Scorecard", "Dealer Map", "Pricing Study"));
    }

    @Test
    void admin_may_list_all_workbooks() {
        assertThat(mara.names("/v2/workbooks?skipPermissionCheck=true"), hasItems("Trying Things Out", "Priya's Notes"));
        assertThat(refusal(ines.get("/v2/workbooks?skipPermissionCheck=true")),
                equalTo("403 forbidden: This needs an account of the type Admin"));
        assertThat(ines.get("/v2/workbooks?skipPermissionCheck=false").status(), equalTo(200));
    }

    @Test
    void deleted_workbooks_and_explorations_are_listed_on_request() {
        Caller yuki = mara.as("yuki.tanaka@harborandpine.example.com");

        assertThat(daniel.names("/v2/workbooks?isArchived=true"), contains("Thrown Away"));
        assertThat(daniel.names("/v2/workbooks"), not(hasItem("Thrown Away")));
        JsonNode deleted = json(daniel.get(path("Thrown Away")));
        assertThat(deleted.path("isArchived").asBoolean(), is(true));
        assertThat(daniel.get(path("Thrown Away") + "/pages").status(), equalTo(404));
        assertThat(yuki.names("/v2/workbooks"), hasItem("A Look at the Dealers"));
        assertThat(yuki.names("/v2/workbooks?excludeExplorations=true"), not(hasItem("A Look at the Dealers")));
    }

    @Test
    void workbook_has_its_path_version_and_tags() {
        JsonNode workbook = json(mara.get(weekly));
        String urlId = mara.inode("Weekly Numbers").text("urlId");

        assertThat(workbook.path("workbookUrlId").asText(), equalTo(urlId));
        assertThat(workbook.path("url").asText(), equalTo("https://app.sigmacomputing.com/sandbox/workbook/" + urlId));
        assertThat(workbook.path("path").asText(), equalTo("Company"));
        assertThat(workbook.path("latestVersion").asInt(), equalTo(3));
        assertThat(workbook.has("isArchived"), is(false));
        JsonNode tag = workbook.path("tags").path(0);
        assertThat(tag.path("name").asText(), equalTo("Production"));
        assertThat(tag.path("sourceWorkbookVersion").asInt(), equalTo(2));
        assertThat(mara.entries("/v2/workbooks?excludeTags=true").path(0).has("tags"), is(false));
        assertThat(json(mara.get(path("Cash Forecast"))).path("path").asText(), equalTo("Company/Finance/Closing/Year End"));
        assertThat(json(mara.get(path("Budget Draft"))).path("path").asText(), equalTo("My Documents/Drafts"));
    }

    @Test
    void reading_a_workbook_and_its_content_requires_view() {
        for (String operation : List.of("", "/pages", "/elements", "/columns", "/controls", "/queries", "/lineage", "/sources",
                "/version-history", "/schema")) {
            assertThat(operation, ines.get(weekly + operation).status(), equalTo(403));
            assertThat(operation, mara.get(weekly + operation).status(), equalTo(200));
        }
        assertThat(refusal(mara.get("/v2/workbooks/" + mara.inode("Orders").id())), startsWith("404 not_found: Workbook is not found: "));
    }

    @Test
    void pages_contain_elements_of_every_kind() {
        JsonNode pages = mara.entries(weekly + "/pages");
        String overview = pages.path(0).path("pageId").asText();

        assertThat(pages.findValuesAsText("name"), contains("Overview", "Dealers", "Sources"));
        assertThat(overview, matchesPattern("[0-9A-Za-z]{10}"));
        assertThat(pages.path(2).path("hidden").asBoolean(), is(true));
        JsonNode elements = mara.entries(weekly + "/pages/" + overview + "/elements");
        assertThat(elements.findValuesAsText("name"), contains("Heading", "Orders by week", "Revenue by week", "Orders this week"));
        assertThat(elements.findValuesAsText("type"), contains("text", "table", "visualization", "visualization"));
        assertThat(elements.findValuesAsText("vizualizationType"), contains("levelTable", "bar", "kpi"));
        assertThat("the names of the columns", elements.path(2).path("columns").toString(), equalTo("[\"Week\",\"Revenue\"]"));
        assertThat(mara.entries(weekly + "/elements").size(), equalTo(7));
        assertThat(mara.entries(path("Shift Plan") + "/elements").findValuesAsText("type"), contains("input-table", "input-table", "control"));
        assertThat(refusal(mara.get(weekly + "/pages/nowhere00/elements")), equalTo("404 not_found: Page is not found: nowhere00"));
    }

    @Test
    void workbook_without_content_has_one_empty_page() {
        String notes = "/v2/workbooks/" + mara.file("workbook", "New");

        JsonNode page = mara.entries(notes + "/pages").path(0);
        assertThat(page.path("name").asText(), equalTo("Page 1"));
        assertThat(mara.entries(notes + "/pages").path(0), equalTo(page));
        assertThat(mara.entries(notes + "/pages/" + page.path("pageId").asText() + "/elements").size(), equalTo(0));
        assertThat(mara.entries(notes + "/version-history").findValuesAsText("publishedBy"), contains(mara.me()));
    }

    @Test
    void columns_have_formulas_and_derived_types() {
        String orders = path("Orders by Region");
        JsonNode columns = mara.entries(orders + "/columns");

        assertThat(columns.path(0).path("columnId").asText(), matchesPattern("inode-[0-9A-Za-z]{20,22}/ORDER_ID"));
        assertThat(columns.path(0).path("formula").asText(), equalTo("[ORDERS/ORDER_ID]"));
        assertThat(columns.path(0).path("type").path("type").asText(), equalTo("integer"));
        assertThat(columns.path(1).path("columnId").asText(), matchesPattern("[0-9A-Za-z]{10}"));
        String pivot = element("Orders by Region", "Region by month");
        JsonNode ofPivot = mara.entries(orders + "/elements/" + pivot + "/columns");
        assertThat(ofPivot.findValuesAsText("label"), contains("Region", "Month", "Amount"));
        assertThat("other elements have a name instead of a label", ofPivot.path(0).has("name"), is(false));
        assertThat(ofPivot.path(1).path("type").path("type").asText(), equalTo("datetime"));
        assertThat(refusal(mara.get(orders + "/elements/nowhere00/columns")), equalTo("404 not_found: Element is not found: nowhere00"));
    }

    @Test
    void invalid_formula_has_the_type_error() {
        JsonNode columns = mara.entries(path("Open Items") + "/columns");

        assertThat(columns.path(4).path("name").asText(), equalTo("Reminder"));
        assertThat(columns.path(4).path("type").path("type").asText(), equalTo("error"));
        assertThat(columns.path(3).path("type").path("type").asText(), equalTo("integer"));
        assertThat("the table does not exist", daniel.entries(trial + "/elements").path(1).path("error").asText(),
                equalTo("The table does not exist: HARBOR.SALES.QUOTES"));
    }

    @Test
    void queries_return_sql_that_ends_with_a_comment() {
        String region = path("Orders by Region") + "/elements/" + element("Orders by Region", "Region by month") + "/query";
        JsonNode query = json(mara.get(region));

        assertThat(query.path("sql").asText(), startsWith("""
                select
                  "Region",
                  date_trunc('month', "Ordered") as "Month",
                  sum("Amount") as "Amount"
                from (
                select
                  "ORDER_ID" as "Order ID","""));
        assertThat(query.path("sql").asText(), containsString("from \"HARBOR\".\"SALES\".\"ORDERS\"\n) as \"Orders\"\ngroup by 1, 2\n"
                + "limit 1000\n\n-- Sigma \u03a3 {\"request-id\":\""));
        assertThat(query.path("sql").asText(), containsString("\"email\":\"mara.lindqvist@harborandpine.example.com\"}"));
        assertThat("the comment changes", json(mara.get(region)), not(equalTo(query)));
        assertThat(daniel.entries(trial + "/queries").findValuesAsText("error"),
                contains("The table does not exist: HARBOR.SALES.QUOTES"));
        assertThat(mara.entries(weekly + "/queries").findValuesAsText("name"),
                contains("Orders by week", "Revenue by week", "Orders this week", "Best dealers", "Returned orders"));
    }

    @Test
    void element_without_a_source_has_no_query() {
        assertThat(refusal(mara.get(weekly + "/elements/" + element("Weekly Numbers", "Heading") + "/query")),
                startsWith("404 not_found: Element has no query: "));
        assertThat(mara.get(path("Shift Plan") + "/elements/" + element("Shift Plan", "Shifts") + "/query").status(), equalTo(404));
    }

    @Test
    void controls_are_listed_with_their_value_type() {
        JsonNode controls = mara.entries(path("Orders by Region") + "/controls");

        assertThat(controls.findValuesAsText("name"), contains("Region", "Ordered between", "Only paid", "Least amount"));
        assertThat(controls.findValuesAsText("valueType"), contains("text-list", "date-range", "boolean", "number-range"));
    }

    @Test
    void lineage_leads_from_elements_to_their_sources() {
        JsonNode tree = mara.entries(weekly + "/lineage");
        String chart = element("Weekly Numbers", "Revenue by week");
        String table = element("Weekly Numbers", "Orders by week");

        assertThat(tree.findValuesAsText("type").subList(0, 3), contains("data-model", "customSQL", "element"));
        assertThat(tree.path(0).path("dataModelId").asText(), equalTo(mara.inode("Orders").id()));
        JsonNode row = tree.valueStream().filter(each -> each.path("elementId").asText().equals(chart)).findFirst().orElseThrow();
        assertThat(row.path("sourceIds").path(0).asText(), equalTo(table));
        assertThat(row.path("dataSourceIds").path(0).asText(), startsWith(mara.inode("Orders").text("urlId") + "/"));
        JsonNode inputs = mara.entries(path("Shift Plan") + "/lineage").path(0);
        assertThat("the element has its own rows", inputs.path("sourceIds").isNull(), is(true));

        JsonNode graph = json(mara.get(weekly + "/lineage/elements/" + chart));
        assertThat(graph.path("dependencies").path(table).path("type").asText(), equalTo("sheet"));
        assertThat(graph.path("edges").path(0).path("source").asText(), equalTo(table));
        assertThat(graph.path("edges").path(0).path("target").asText(), equalTo(chart));
        assertThat(graph.path("edges").path(0).path("type").asText(), equalTo("source"));
    }

    @Test
    void control_or_text_has_no_lineage() {
        String text = element("Weekly Numbers", "Heading");

        assertThat(refusal(mara.get(weekly + "/lineage/elements/" + text)),
                equalTo("400 invalid_request: Only elements with data have a lineage, and this is a text: " + text));
        assertThat(mara.get(weekly + "/lineage/elements/nowhere00").status(), equalTo(404));
    }

    @Test
    void sources_are_a_plain_array_without_query_parameters() {
        JsonNode sources = json(mara.get(weekly + "/sources"));

        assertThat(sources.isArray(), is(true));
        assertThat(sources.findValuesAsText("type"), contains("data-model", "custom-sql"));
        assertThat(sources.path(0).path("elementIds").size(), equalTo(1));
        assertThat(sources.path(1).path("definition").asText(), startsWith("select ORDER_ID, REASON from"));
        assertThat(json(mara.get(path("Orders by Region") + "/sources")).path(0).path("type").asText(), equalTo("table"));
        assertThat(json(mara.get(path("Dealer Scorecard") + "/sources")).path(0).path("inodeId").asText(),
                equalTo(mara.inode("Dealers until 2025").id()));
        assertThat(json(mara.get(path("Dealer Scorecard") + "/sources")).path(0).path("url").asText(),
                endsWith("/dataset/" + mara.inode("Dealers until 2025").text("urlId")));
        assertThat(refusal(mara.get(weekly + "/sources?limit=3")),
                equalTo("400 invalid_request: This operation takes no query parameters; got limit"));
    }

    @Test
    void versions_are_listed_newest_first_with_their_tags() {
        JsonNode versions = mara.entries(weekly + "/version-history");

        assertThat(versions.findValuesAsText("version"), contains("3", "2", "1"));
        assertThat(versions.path(1).path("tags").path(0).path("versionTagId").asText(),
                equalTo(json(mara.get(weekly)).path("tags").path(0).path("versionTagId").asText()));
        assertThat(versions.path(0).has("tags"), is(false));
    }

    @Test
    void content_is_read_at_a_tag_or_bookmark() {
        String bookmark = mara.entries(weekly + "/bookmarks").path(0).path("bookmarkId").asText();

        assertThat(mara.get(weekly + "/pages?tag=Production").status(), equalTo(200));
        assertThat(mara.get(weekly + "/elements?tagName=production").status(), equalTo(200));
        assertThat(refusal(mara.get(weekly + "/pages?tag=Review")),
                equalTo("404 not_found: The document has no version tag of this name: Review"));
        assertThat(mara.get(weekly + "/pages?bookmarkId=" + bookmark).status(), equalTo(200));
        assertThat(mara.get(path("Orders by Region") + "/pages?bookmarkId=" + bookmark).status(), equalTo(404));
    }

    @Test
    void schema_contains_everything_in_maps() {
        JsonNode schema = json(mara.get(weekly + "/schema?includeSql=true"));
        String table = element("Weekly Numbers", "Orders by week");

        assertThat(schema.path("pages").size(), equalTo(3));
        assertThat(schema.path("sheets").path(table).path("name").asText(), equalTo("Orders by week"));
        assertThat(schema.path("sqlQueries").has(table), is(true));
        assertThat(json(mara.get(weekly + "/schema")).path("sqlQueries").size(), equalTo(0));
        assertThat(json(daniel.get(trial + "/schema?includeSql=true")).path("sqlQueryErrors").size(), equalTo(1));
    }

    private String path(String name) {
        return "/v2/workbooks/" + mara.inode(name).id();
    }

    private String element(String workbook, String name) {
        return ExportsTest.element(mara, mara.inode(workbook), name).id();
    }
}
