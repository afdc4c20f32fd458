package sigma.recipes.sandbox;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.lessThan;
import static org.hamcrest.Matchers.not;
import static sigma.recipes.sandbox.Caller.json;
import static sigma.recipes.sandbox.Caller.member;
import static sigma.recipes.sandbox.Caller.refusal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import sigma.recipes.contract.ApiResponse;
import sigma.recipes.contract.Contract;
import sigma.recipes.contract.Operation;

/** Every simulated operation once: a good request succeeds, and one that lacks a field is told which. */
class SweepTest {

    private record Good(String method, String path, String body) {
    }

    private final Caller caller = new Caller();
    private final Map<String, Good> requests = requests();

    @Test
    void every_simulated_operation_has_a_request_here() {
        TreeSet<String> simulated = new TreeSet<>();
        Caller.CONTRACT.operations().stream().map(Operation::id).filter(caller.sandbox::simulates).forEach(simulated::add);
        simulated.remove("postToken");

        assertThat(new TreeSet<>(requests.keySet()), equalTo(simulated));
        requests.forEach((id, good) -> assertThat(operation(good).id(), equalTo(id)));
    }

    @Test
    void the_pages_about_the_sandbox_count_right() throws IOException {
        long simulated = Caller.CONTRACT.operations().stream().filter(each -> caller.sandbox.simulates(each.id())).count();

        assertThat(Files.readString(Path.of("docs/behaviour.md")), containsString(
                simulated + " operations of the " + Caller.CONTRACT.operations().size() + " are simulated"));
        assertThat(Files.readString(Path.of("README.md")), containsString(
                simulated + " operations simulated of the " + Caller.CONTRACT.operations().size() + " in the contract"));
    }

    @Test
    void a_good_request_to_each_operation_succeeds_without_a_defect() {
        requests.forEach((id, good) -> {
            ApiResponse answer = caller.send(good.method(), good.path(), good.body());
            assertThat(id + ": " + answer.text(), answer.status(), lessThan(300));
        });

        assertThat(caller.sandbox.defects(), empty());
    }

    @Test
    void a_body_without_a_required_field_is_refused_by_the_name_of_the_field() {
        List<String> left = new ArrayList<>();
        requests.forEach((id, good) -> operation(good).requestBody()
                .map(body -> required(body.content().get("application/json").document())).ifPresent(required ->
                        required.forEach(field -> left.add(id + "." + without(good, field.textValue())))));

        assertThat(left, hasItem("createWorkspaceGrant.grants"));
        assertThat(left, hasItem("createMember.firstName"));
    }

    @Test
    void nothing_is_read_without_a_token() {
        requests.forEach((id, good) -> assertThat(id, refusal(caller.send(good.method(), good.path(), Map.of(), good.body())),
                equalTo("401 unauthorized: Token missing or malformed")));
    }

    @Test
    void all_other_operations_of_the_contract_say_that_they_are_not_simulated() {
        List<Operation> others = Caller.CONTRACT.operations().stream()
                .filter(operation -> !caller.sandbox.simulates(operation.id())).toList();

        assertThat(others, not(hasSize(0)));
        for (Operation operation : others) {
            ApiResponse answer = caller.send(operation.method(), operation.path().replaceAll("\\{[^}]+}", "x"), "");
            assertThat(refusal(answer), equalTo("501 not_implemented: The sandbox does not simulate the operation "
                    + operation.id() + " yet"));
        }
    }

    private String without(Good good, String field) {
        ObjectNode body = (ObjectNode) Json.read(good.body().getBytes(StandardCharsets.UTF_8)).orElseThrow();
        body.remove(field);
        String message = refusal(caller.send(good.method(), good.path(), body.toString()));
        assertThat(message.replaceFirst("Expecting .* at", "Expecting something at"), equalTo(
                "400 invalid_request: Expecting something at 0." + field + " but instead got: undefined"));
        return field;
    }

    private static JsonNode required(JsonNode document) {
        JsonNode schema = document;
        while (schema.has("$ref")) {
            schema = document.at(schema.path("$ref").textValue().substring(1));
        }
        return schema.path("required");
    }

    private static Operation operation(Good good) {
        return ((Contract.Match.Found) Caller.CONTRACT.match(good.method(), good.path().split("\\?")[0])).operation();
    }

    private Map<String, Good> requests() {
        String ana = caller.member("Ana", "ana@example.com");
        String leaver = caller.member("Ben", "ben@example.com");
        String team = caller.team("Finance");
        String brief = caller.team("For a day");
        String workspace = caller.workspace("Reporting");
        String old = caller.workspace("Old");
        String connection = caller.entries("/v2/connections").path(0).path("connectionId").asText();
        caller.grant("/v2/workspaces/" + workspace, "teamId", team, "view");
        caller.grant("/v2/connections/" + connection, "teamId", team, "usage");
        String grant = caller.entries("/v2/workspaces/" + workspace + "/grants").path(1).path("grantId").asText();
        String use = caller.entries("/v2/connections/" + connection + "/grants").path(0).path("grantId").asText();
        Map<String, Good> good = new LinkedHashMap<>();
        JsonNode credentials = json(caller.send("POST", "/v2/credentials", "{\"ownerId\":\"" + ana + "\",\"name\":\"Job\"}"));
        good.put("createCredentials", new Good("POST", "/v2/credentials", "{\"ownerId\":\"" + ana
                + "\",\"name\":\"Nightly job\",\"description\":\"d\",\"scopes\":[\"api\",\"embed\"]}"));
        good.put("deleteCredentials", new Good("DELETE", "/v2/credentials/" + credentials.path("clientId").asText(), ""));
        good.put("whoAmI", new Good("GET", "/v2/whoami", ""));
        good.put("listAccountTypes", new Good("GET", "/v2/accountTypes?pageSize=2", ""));
        good.put("listMembers", new Good("GET", "/v2/members?limit=2&includeArchived=true&includeInactive=true", ""));
        good.put("v2_1_listMembers", new Good("GET", "/v2.1/members?search=ana", ""));
        good.put("createMember", new Good("POST", "/v2/members?sendInvite=false", member("Chen", "Wei", "c@example.com", "View")));
        good.put("getMember", new Good("GET", "/v2/members/" + ana, ""));
        good.put("updateMember", new Good("PATCH", "/v2/members/" + ana, "{\"profileImgUrl\":null,\"userKind\":\"guest\"}"));
        good.put("listMemberTeams", new Good("GET", "/v2/members/" + ana + "/teams", ""));
        good.put("listRecentInodes", new Good("GET", "/v2/members/" + ana + "/files/recents?includeExplorations=false", ""));
        good.put("deleteMember", new Good("DELETE", "/v2/members/" + leaver, ""));
        good.put("listTeams", new Good("GET", "/v2/teams?visibility=private", ""));
        good.put("v2_1_listTeams", new Good("GET", "/v2.1/teams?description=dealers", ""));
        good.put("createTeam", new Good("POST", "/v2/teams", "{\"name\":\"Audit\",\"description\":\"d\",\"members\":[\"" + ana
                + "\"],\"createTeamFolder\":true,\"visibility\":\"public\"}"));
        good.put("getTeam", new Good("GET", "/v2/teams/" + team, ""));
        good.put("getTeamMembers", new Good("GET", "/v2/teams/" + team + "/members", ""));
        good.put("updateTeamMembers", new Good("PATCH", "/v2/teams/" + team + "/members", "{\"add\":[\"" + ana
                + "\"],\"remove\":[]}"));
        good.put("deleteTeam", new Good("DELETE", "/v2/teams/" + brief, ""));
        good.put("listWorkspaces", new Good("GET", "/v2/workspaces?name=rep", ""));
        good.put("v2_1_listWorkspaces", new Good("GET", "/v2.1/workspaces?exactName=Reporting", ""));
        good.put("createWorkspace", new Good("POST", "/v2/workspaces", "{\"name\":\"Reporting\",\"noDuplicates\":true}"));
        good.put("getWorkspace", new Good("GET", "/v2/workspaces/" + workspace, ""));
        good.put("deleteWorkspace", new Good("DELETE", "/v2/workspaces/" + old, ""));
        good.put("listWorkspaceGrants", new Good("GET", "/v2/workspaces/" + workspace + "/grants", ""));
        good.put("createWorkspaceGrant", new Good("POST", "/v2/workspaces/" + workspace + "/grants",
                Caller.grants("memberId", ana, "explore")));
        good.put("deleteWorkspaceGrant", new Good("DELETE", "/v2/workspaces/" + workspace + "/grants/" + grant, ""));
        good.put("listConnections", new Good("GET", "/v2/connections?includeArchived=true&search=o", ""));
        good.put("getConnection", new Good("GET", "/v2/connections/" + connection, ""));
        good.put("listConnectionGrants", new Good("GET", "/v2/connections/" + connection + "/grants", ""));
        good.put("createConnectionGrant", new Good("POST", "/v2/connections/" + connection + "/grants",
                Caller.grants("memberId", ana, "annotate")));
        good.put("deleteConnectionGrant", new Good("DELETE", "/v2/connections/" + connection + "/grants/" + use, ""));
        return good;
    }
}
