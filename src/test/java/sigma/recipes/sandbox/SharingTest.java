package sigma.recipes.sandbox;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static sigma.recipes.sandbox.Caller.json;
import static sigma.recipes.sandbox.Caller.refusal;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import sigma.recipes.sandbox.rights.Kinds;
import sigma.recipes.sandbox.store.Base62;
import sigma.recipes.sandbox.store.IndexKey;
import sigma.recipes.sandbox.store.State;

/** Tests workspaces, connections and their grants. */
class SharingTest {

    private final Caller caller = new Caller();

    @Test
    void workspace_names_are_unique_on_request_only() {
        String first = caller.workspace("Reporting");
        caller.workspace("Reporting");

        JsonNode existing = json(caller.send("POST", "/v2/workspaces", "{\"name\":\"reporting\",\"noDuplicates\":true}"));

        assertThat(existing.path("workspaceIds").size(), equalTo(2));
        assertThat(existing.path("workspaceIds").path(0).asText(), equalTo(first));
        assertThat(json(caller.get("/v2/workspaces?exactName=REPORTING")).path("entries").size(), equalTo(2));
        assertThat(json(caller.get("/v2/workspaces?name=report")).path("entries").size(), equalTo(2));
        assertThat("the exact name wins", json(caller.get("/v2/workspaces?name=report&exactName=Company"))
                .path("entries").size(), equalTo(1));
    }

    @Test
    void inaccessible_workspace_is_not_listed_and_forbidden() {
        String sandpit = inode("sandpit");

        assertThat(caller.get("/v2/workspaces?limit=1000").text(), not(containsString("Sandpit")));
        assertThat(caller.get("/v2/workspaces/" + sandpit).status(), equalTo(403));
        assertThat(caller.get("/v2/workspaces?limit=1000").text(), containsString("Company"));
    }

    @Test
    void workspace_is_renamed() {
        String path = "/v2/workspaces/" + caller.workspace("Reporting");

        JsonNode renamed = json(caller.send("PATCH", path, "{\"name\":\"Reports\",\"noDuplicates\":true}"));

        assertThat(renamed.path("name").asText(), equalTo("Reports"));
        assertThat(json(caller.get(path)), equalTo(renamed));
        assertThat(caller.entries("/v2/workspaces?exactName=Reporting").size(), equalTo(0));
        assertThat(caller.entries(path + "/grants").size(), equalTo(1));
    }

    @Test
    void rename_rejects_a_duplicate_name_on_request_only() {
        String path = "/v2/workspaces/" + caller.workspace("Reporting");

        assertThat(refusal(caller.send("PATCH", path, "{\"name\":\"COMPANY\",\"noDuplicates\":true}")),
                equalTo("409 conflict: Duplicate record: this workspace name is already used"));
        assertThat("its own name", caller.send("PATCH", path, "{\"name\":\"REPORTING\",\"noDuplicates\":true}").status(),
                equalTo(200));
        assertThat(json(caller.send("PATCH", path, "{\"name\":\"COMPANY\"}")).path("name").asText(), equalTo("COMPANY"));
    }

    @Test
    void deleted_workspace_is_not_found() {
        String workspace = caller.workspace("Reporting");

        assertThat(caller.send("DELETE", "/v2/workspaces/" + workspace, "").text(), equalTo("{}"));

        assertThat(caller.get("/v2/workspaces/" + workspace).status(), equalTo(404));
        assertThat(caller.send("DELETE", "/v2/workspaces/" + workspace, "").status(), equalTo(404));
    }

    @Test
    void content_of_a_deleted_workspace_moves_to_the_caller() {
        String company = inode("company");

        assertThat(caller.send("DELETE", "/v2/workspaces/" + company, "").status(), equalTo(200));

        JsonNode row = caller.entries("/v2/members/" + caller.me() + "/files/recents").path(0);
        assertThat(row.path("name").asText(), equalTo("Orders by Region"));
        assertThat(row.path("path").asText(), equalTo("My Documents/Company"));
        assertThat(caller.get("/v2/workspaces/" + company + "/grants").status(), equalTo(404));
    }

    @Test
    void workspace_with_deleted_content_only_leaves_no_folder() {
        String attic = caller.workspace("Attic");
        String file = "/v2/files/" + caller.file("workbook", "Old Numbers", attic);
        caller.send("DELETE", file, "");

        caller.send("DELETE", "/v2/workspaces/" + attic, "");

        assertThat(caller.names("/v2/files?name=Attic"), empty());
        assertThat(json(caller.send("PATCH", file, "{\"restore\":true}")).path("path").asText(), equalTo("My Documents"));
    }

    @Test
    void deleting_a_workspace_removes_its_grants_and_favorites_and_keeps_documents() {
        Caller viewer = caller.as("grace.kim@harborandpine.example.com");
        Caller author = caller.as("priya.raman@harborandpine.example.com");
        String company = inode("company");
        String numbers = inode("weekly numbers");
        for (String favorite : List.of(company, numbers)) {
            viewer.send("POST", "/v2/favorites", "{\"memberId\":\"" + viewer.me() + "\",\"inodeId\":\"" + favorite + "\"}");
        }
        String favorites = "/v2/favorites/member/" + viewer.me();
        assertThat(viewer.entries(favorites).size(), equalTo(2));

        caller.send("DELETE", "/v2/workspaces/" + company, "");

        assertThat(viewer.entries(favorites).size(), equalTo(0));
        assertThat(viewer.get("/v2/grants?userId=" + viewer.me()).status(), equalTo(200));
        State state = caller.organization.state();
        state.stores().kinds().forEach(kind -> assertThat("nothing refers to it: " + kind.noun(), state.of(kind).all().values()
                .stream().filter(entity -> entity.text("inodeId").equals(company)).toList(), empty()));
        assertThat("access came from the workspace only", viewer.get("/v2/files/" + numbers).status(), equalTo(403));
        JsonNode file = json(author.get("/v2/files/" + numbers));
        assertThat(file.path("ownerId").asText(), equalTo(author.me()));
        assertThat(file.path("permission").asText(), equalTo("edit"));
        assertThat(json(caller.get("/v2/files/" + file.path("parentId").asText())).path("ownerId").asText(),
                equalTo(caller.me()));
    }

    @Test
    void workspace_is_found_by_its_short_id() {
        JsonNode workspace = json(caller.get("/v2/workspaces/" + caller.workspace("Reporting")));

        assertThat(json(caller.get("/v2/workspaces/" + workspace.path("workspaceUrlId").asText())), equalTo(workspace));
        assertThat(workspace.path("workspaceUrlId").asText(), equalTo(Base62.ofUuid(workspace.path("workspaceId").asText())));
        assertThat(Base62.ofUuid("4ea60fe9-f487-43b0-aa7a-3ef43ca3a90e"), equalTo("2opi6VLEne4BaPyj00US50"));
    }

    @Test
    void document_is_not_a_workspace() {
        String numbers = inode("weekly numbers");

        assertThat(caller.get("/v2/workspaces/" + numbers).status(), equalTo(404));
        assertThat(caller.entries("/v2/workspaces?exactName=Weekly%20Numbers").size(), equalTo(0));
        assertThat(json(caller.send("POST", "/v2/workspaces", "{\"name\":\"Weekly Numbers\",\"noDuplicates\":true}"))
                .path("name").asText(), equalTo("Weekly Numbers"));
    }

    @Test
    void granting_again_changes_the_grant() {
        String workspace = caller.workspace("Reporting");
        String ana = caller.member("Ana", "ana@example.com");
        String path = "/v2/workspaces/" + workspace;

        caller.grant(path, "memberId", ana, "view");
        caller.grant(path, "memberId", ana, "edit");

        JsonNode grants = json(caller.get(path + "/grants")).path("entries");
        assertThat("one of the creator and one of Ana", grants.size(), equalTo(2));
        assertThat(grants.path(1).path("permission").asText(), equalTo("edit"));
        assertThat(grants.path(1).path("teamId").isNull(), is(true));
        assertThat(caller.send("DELETE", path + "/grants/" + grants.path(1).path("grantId").asText(), "").status(),
                equalTo(200));
        assertThat(json(caller.get(path + "/grants")).path("entries").size(), equalTo(1));
    }

    @Test
    void grant_requires_exactly_one_existing_grantee() {
        String path = "/v2/workspaces/" + caller.workspace("Reporting");
        String ana = caller.member("Ana", "ana@example.com");
        String team = caller.team("Finance");

        assertThat(caller.send("POST", path + "/grants", "{\"grants\":[{\"permission\":\"view\",\"grantee\":{\"memberId\":\""
                + ana + "\",\"teamId\":\"" + team + "\"}}]}").status(), equalTo(400));
        assertThat(caller.grant(path, "memberId", "0NobodyHasThisMemberId0000000", "view"), equalTo(404));
        assertThat(caller.grant(path, "memberId", ana, "own"), equalTo(400));
        assertThat(caller.grant("/v2/workspaces/00000000-0000-4000-8000-000000000000", "memberId", ana, "view"), equalTo(404));
    }

    @Test
    void several_grants_are_created_atomically() {
        String path = "/v2/workspaces/" + caller.workspace("Reporting") + "/grants";
        String ana = caller.member("Ana", "ana@example.com");
        String good = "{\"permission\":\"view\",\"grantee\":{\"memberId\":\"" + ana + "\"}}";

        assertThat(caller.send("POST", path, "{\"grants\":[" + good + "," + good.replace(ana, "nobody") + "]}").status(),
                equalTo(404));
        assertThat(caller.entries(path).size(), equalTo(1));
        assertThat(caller.send("POST", path, "{\"grants\":[" + good + "," + good + "]}").text(), equalTo("{}"));
        assertThat(caller.entries(path).size(), equalTo(2));
    }

    @Test
    void grant_is_deleted_only_through_its_workspace() {
        String here = "/v2/workspaces/" + caller.workspace("Here") + "/grants/";
        String there = "/v2/workspaces/" + caller.workspace("There") + "/grants";
        String grant = caller.entries(there).path(0).path("grantId").asText();

        assertThat(refusal(caller.send("DELETE", here + grant, "")), equalTo("404 not_found: Grant is not found: " + grant));
        assertThat(caller.entries(there).size(), equalTo(1));
    }

    @Test
    void eight_concurrent_grants_create_one_grant() throws Exception {
        String path = "/v2/workspaces/" + caller.workspace("Reporting");
        String ana = caller.member("Ana", "ana@example.com");
        ExecutorService threads = Executors.newFixedThreadPool(8);

        threads.invokeAll(Collections.nCopies(8, () -> caller.grant(path, "memberId", ana, "view")));
        threads.shutdown();

        assertThat(caller.entries(path + "/grants").size(), equalTo(2));
    }

    @Test
    void unknown_connection_is_not_found() {
        assertThat(refusal(caller.get("/v2/connections/test-id")),
                equalTo("400 invalid_request: Expecting UUID at connectionId but instead got: \"test...\""));
        assertThat(caller.get("/v2/connections/00000000-0000-4000-8000-000000000000").status(), equalTo(404));
        assertThat(caller.grant("/v2/connections/00000000-0000-4000-8000-000000000000", "memberId", caller.me(), "usage"),
                equalTo(404));
    }

    @Test
    void connections_are_found_by_a_part_of_their_name() {
        assertThat(json(caller.get("/v2/connections")).path("entries").size(), equalTo(4));
        assertThat(json(caller.get("/v2/connections?includeArchived=true")).path("entries").size(), equalTo(5));
        assertThat(json(caller.get("/v2/connections?search=SNOWFLAKE")).path("entries").size(), equalTo(1));
    }

    @Test
    void connections_have_their_own_permissions() {
        String connection = json(caller.get("/v2/connections")).path("entries").path(0).path("connectionId").asText();
        String ana = caller.member("Ana", "ana@example.com");

        assertThat(caller.grant("/v2/connections/" + connection, "memberId", ana, "usage"), equalTo(200));
        assertThat(caller.grant("/v2/connections/" + connection, "memberId", ana, "explore"), equalTo(400));
        assertThat(caller.get("/v2/connections/" + connection + "/grants").text(), containsString(ana));
    }

    private String inode(String name) {
        return caller.organization.state().of(Kinds.INODE).all(IndexKey.NAME, name).firstEntry().getValue().id();
    }
}
