package sigma.recipes.sandbox;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static sigma.recipes.sandbox.Caller.json;
import static sigma.recipes.sandbox.Caller.refusal;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import sigma.recipes.sandbox.store.Base62;

/** Tests which files are listed for a caller, and the fields of a row. */
class FilesTest {

    private final Caller mara = new Caller();
    private final Caller grace = mara.as("grace.kim@harborandpine.example.com");

    @Test
    void own_and_granted_files_are_listed_including_team_and_folder_grants() {
        assertThat("shared with the team Operations, and one with her", grace.names("/v2/files"), containsInAnyOrder("Weekly Numbers",
                "Orders by Region", "Finance", "Monthly Statement", "Closing", "Open Items", "Year End",
                "Cash Forecast", "Parcels in Transit", "Planning", "Timber Stock", "Shifts", "Shift Plan", "Shift Log", "Stock and Parcels",
                "Orders", "Trying Things Out"));
        assertThat("being an admin gives no access", mara.names("/v2/files?limit=1000"), not(hasItem("Trying Things Out")));
        assertThat(mara.names("/v2/files?limit=1000"), hasItem("Budget Draft"));
    }

    @Test
    void default_types_are_listed_unless_others_are_requested() {
        assertThat(mara.names("/v2/files?limit=1000"), not(hasItem("House Style")));
        assertThat(mara.names("/v2/files?typeFilters=template"), contains("House Style"));
        assertThat(mara.names("/v2/files?typeFilters=template&typeFilters=symlink"),
                contains("House Style", "Numbers of the Week"));
        for (String list : List.of("typeFilters%5B%5D=template&typeFilters%5b%5d=symlink",
                "typeFilters%5B0%5D=template&typeFilters%5B1%5D=symlink", "typeFilters=template&typeFilters%5B%5D=symlink")) {
            assertThat(list, mara.names("/v2/files?" + list), equalTo(
                    mara.names("/v2/files?typeFilters=template&typeFilters=symlink")));
        }
        assertThat(mara.names("/v2/files?typeFilters=dataset"), contains("Dealers until 2025"));
        assertThat(grace.names("/v2/files?typeFilters=data-model&typeFilters=report"),
                contains("Monthly Statement", "Stock and Parcels", "Orders"));
    }

    @Test
    void workspaces_are_listed_separately() {
        assertThat(mara.names("/v2/files?typeFilters=workspace"), contains("Company", "Workshops", "Dealers"));
        assertThat(mara.names("/v2/files?typeFilters=workspace&typeFilters=template"), contains("House Style"));
        assertThat("a repeated filter counts once", mara.names("/v2/files?typeFilters=workspace&typeFilters=workspace"),
                contains("Company", "Workshops", "Dealers"));
    }

    @Test
    void unknown_type_is_refused_at_any_position() {
        assertThat(refusal(mara.get("/v2/files?typeFilters=spreadsheet")), equalTo("400 invalid_request: Expecting one of "
                + "\"workspace\", \"folder\", \"workbook\", \"dataset\", \"data-model\", \"sql\", \"worksheet\", \"dashboard\", "
                + "\"template\", \"table\", \"symlink\", \"report\" at typeFilters[0] but instead got: \"spre...\""));
        assertThat(mara.get("/v2/files?typeFilters=folder&typeFilters=spreadsheet").status(), equalTo(400));
        assertThat(mara.get("/v2/files?typeFilters%5B%5D=folder&typeFilters%5B%5D=spreadsheet").status(), equalTo(400));
    }

    @Test
    void name_filter_matches_parts_ignoring_case() {
        assertThat(mara.names("/v2/files?name=NUMB"), contains("Weekly Numbers"));
        assertThat(mara.names("/v2/files?name=nothing+like+it"), empty());
    }

    @Test
    void permission_filter_is_a_minimum() {
        assertThat(grace.names("/v2/files?permissionFilter=organize"),
                containsInAnyOrder("Planning", "Timber Stock", "Shifts", "Shift Plan", "Shift Log", "Stock and Parcels"));
        assertThat(grace.names("/v2/files?permissionFilter=explore"),
                containsInAnyOrder("Planning", "Timber Stock", "Shifts", "Shift Plan", "Shift Log", "Stock and Parcels", "Orders"));
        assertThat(grace.names("/v2/files?permissionFilter=edit"), empty());
        assertThat(grace.row("Orders").path("permission").asText(), equalTo("explore"));
        assertThat(grace.row("Weekly Numbers").path("permission").asText(), equalTo("view"));
        assertThat(mara.row("Weekly Numbers").path("permission").asText(), equalTo("edit"));
    }

    @Test
    void folder_is_listed_recursively_or_one_level_deep() {
        String company = mara.inode("Company").id();
        String finance = mara.inode("Finance").id();

        assertThat(mara.names("/v2/files?parentId=" + finance), containsInAnyOrder("Monthly Statement", "Closing",
                "Open Items", "Year End", "Cash Forecast"));
        assertThat(mara.names("/v2/files?directChildFilter=true&parentId=" + finance), contains("Monthly Statement", "Closing"));
        assertThat(mara.names("/v2/files?directChildFilter=false&typeFilters=report&parentId=" + company),
                contains("Monthly Statement"));
        assertThat("a document has no content", mara.names("/v2/files?parentId=" + mara.inode("Weekly Numbers").id()), empty());
    }

    @Test
    void root_is_listed_without_a_folder() {
        String root = mara.organization.state().organizationId();

        assertThat(mara.names("/v2/files?directChildFilter=true"), empty());
        assertThat(mara.names("/v2/files?directChildFilter=true&typeFilters=workspace"),
                contains("Company", "Workshops", "Dealers"));
        assertThat(mara.names("/v2/files?parentId=" + root), equalTo(mara.names("/v2/files")));
    }

    @Test
    void folder_must_exist_and_be_accessible() {
        String sandpit = mara.inode("Sandpit").id();

        assertThat(refusal(mara.get("/v2/files?parentId=" + sandpit)),
                equalTo("403 forbidden: This needs the permission view on the document " + sandpit));
        assertThat(refusal(mara.get("/v2/files?parentId=00000000-0000-4000-8000-000000000000")),
                equalTo("404 not_found: Document is not found: 00000000-0000-4000-8000-000000000000"));
    }

    @Test
    void home_folder_is_not_listed_but_can_be_read_and_its_content_listed() {
        String home = json(mara.get("/v2/members/" + mara.me())).path("homeFolderId").asText();

        assertThat(mara.names("/v2/files?limit=1000"), not(hasItem("My Documents")));
        assertThat(json(mara.get("/v2/files/" + home)).path("name").asText(), equalTo("My Documents"));
        assertThat(mara.names("/v2/files?parentId=" + home), contains("Drafts", "Budget Draft"));
        assertThat(mara.row("Budget Draft").path("path").asText(), equalTo("My Documents/Drafts"));
        assertThat(grace.get("/v2/files/" + home).status(), equalTo(403));
    }

    @Test
    void row_has_the_path_badge_and_description_of_a_file() {
        JsonNode items = mara.row("Open Items");

        assertThat(items.path("path").asText(), equalTo("Company/Finance/Closing"));
        assertThat(items.path("parentId").asText(), equalTo(mara.inode("Closing").id()));
        assertThat(items.path("parentUrlId").asText(), equalTo(Base62.ofUuid(mara.inode("Closing").id())));
        assertThat(items.path("badge").isNull(), is(true));
        assertThat(mara.row("Weekly Numbers").path("badge").asText(), equalTo("Endorsed"));
        assertThat(mara.row("Weekly Numbers").path("description").asText(), equalTo("What the house looks at on Mondays"));
    }

    @Test
    void workspace_is_at_the_root() {
        JsonNode company = json(mara.get("/v2/files/" + mara.inode("Company").id()));

        assertThat(company.path("path").asText(), equalTo(""));
        assertThat(company.path("parentId").asText(), equalTo(mara.organization.state().organizationId()));
    }

    @Test
    void inaccessible_file_is_forbidden() {
        String object = mara.inode("Trying Things Out").id();

        assertThat(refusal(mara.get("/v2/files/" + object)),
                equalTo("403 forbidden: This needs the permission view on the document " + object));
        assertThat(json(grace.get("/v2/files/" + object)).path("permission").asText(), equalTo("view"));
    }

    @Test
    void member_sees_own_files_and_admin_sees_files_of_all() {
        String me = grace.me();

        assertThat(grace.names("/v2/members/" + me + "/files"), equalTo(grace.names("/v2/files")));
        assertThat(mara.names("/v2/members/" + me + "/files?typeFilters=data-model"), contains("Stock and Parcels", "Orders"));
        assertThat("the permission of that member", mara.entries("/v2/members/" + me + "/files?typeFilters=data-model").path(1)
                .path("permission").asText(), equalTo("explore"));
        assertThat(refusal(grace.get("/v2/members/" + mara.me() + "/files")),
                equalTo("403 forbidden: Only an admin may see or change what belongs to another member"));
        assertThat(mara.get("/v2/members/nobody/files").status(), equalTo(404));
    }

    @Test
    void list_delay_applies_to_new_files_and_not_to_changes() {
        mara.organization.listNewFilesAfter(Duration.ofSeconds(30));
        String created = mara.file("workbook", "Fresh");

        assertThat(mara.names("/v2/files?name=fresh"), empty());
        assertThat(json(mara.get("/v2/files/" + created)).path("name").asText(), equalTo("Fresh"));
        mara.organization.advance(Duration.ofSeconds(30));
        assertThat(mara.names("/v2/files?name=fresh"), contains("Fresh"));
        mara.send("PATCH", "/v2/files/" + created, "{\"name\":\"Fresher\"}");
        assertThat(mara.names("/v2/files?name=fresher"), contains("Fresher"));
    }

    @Test
    void new_files_are_listed_immediately_by_default() {
        mara.file("workbook", "Fresh");

        assertThat(mara.names("/v2/files?name=fresh"), contains("Fresh"));
        assertThat(assertThrows(IllegalArgumentException.class, () -> mara.organization.listNewFilesAfter(Duration.ofSeconds(-1)))
                .getMessage(), equalTo("New files cannot be listed before they are made; was asked for PT-1S"));
    }

    @Test
    void pages_list_each_file_once() {
        List<String> all = mara.names("/v2/files?limit=1000");

        JsonNode first = json(mara.get("/v2/files?limit=3"));

        assertThat(first.path("total").asInt(), equalTo(all.size()));
        assertThat(mara.names("/v2/files?limit=1000&page=" + first.path("nextPage").asText()),
                equalTo(all.subList(3, all.size())));
    }

    @Test
    void tables_are_listed_on_request() {
        String connection = mara.entries("/v2/connections?search=snowflake").path(0).path("connectionId").asText();
        JsonNode orders = mara.entries("/v2/files?typeFilters=table&name=orders").path(0);
        String schema = orders.path("parentId").asText();

        assertThat(orders.path("path").asText(), equalTo("Connection Root/HARBOR/SALES"));
        assertThat(json(mara.get("/v2/files/" + orders.path("urlId").asText())), equalTo(orders));
        assertThat(mara.names("/v2/files?limit=1000"), not(hasItem("ORDERS")));
        assertThat(mara.names("/v2/files?typeFilters=table&directChildFilter=true&parentId=" + schema),
                contains("ORDERS", "CUSTOMERS"));
        assertThat(mara.names("/v2/files?typeFilters=table&parentId=" + connection), hasItem("TIMBER"));
        assertThat(mara.names("/v2/files?typeFilters=table&parentId=" + mara.inode("Company").id()), empty());
        assertThat("after the files", mara.names("/v2/files?typeFilters=template&typeFilters=table&name=o"),
                contains("House Style", "ORDERS", "CUSTOMERS"));
    }

    @Test
    void table_requires_usage() {
        Caller peter = mara.as("peter.novak@harborandpine.example.com");
        JsonNode orders = grace.entries("/v2/files?typeFilters=table&name=orders").path(0);

        assertThat("usage on the connection", orders.path("permission").asText(), equalTo("view"));
        assertThat(mara.entries("/v2/files?typeFilters=table&name=orders").path(0).path("permission").asText(), equalTo("edit"));
        assertThat(peter.names("/v2/files?typeFilters=table"), empty());
        assertThat(peter.get("/v2/files/" + orders.path("id").asText()).status(), equalTo(403));
        assertThat(peter.get("/v2/files?typeFilters=table&parentId=" + orders.path("parentId").asText()).status(), equalTo(403));
    }

    @Test
    void tables_of_an_archived_connection_are_not_listed() {
        String connection = mara.entries("/v2/connections?search=snowflake").path(0).path("connectionId").asText();
        String orders = mara.entries("/v2/files?typeFilters=table&name=orders").path(0).path("id").asText();

        mara.send("DELETE", "/v2/connections/" + connection, "");

        assertThat(mara.names("/v2/files?typeFilters=table&name=orders"), empty());
        assertThat(mara.get("/v2/files/" + orders).status(), equalTo(404));
    }
}
