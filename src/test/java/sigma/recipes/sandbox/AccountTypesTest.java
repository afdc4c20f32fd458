package sigma.recipes.sandbox;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasLength;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static sigma.recipes.sandbox.Caller.json;
import static sigma.recipes.sandbox.Caller.refusal;

import java.util.List;
import org.junit.jupiter.api.Test;
import sigma.recipes.contract.exchange.ApiResponse;

class AccountTypesTest {

    private static final String GRACE = "grace.kim@harborandpine.example.com";

    private final Caller caller = new Caller();

    @Test
    void custom_account_type_is_created_and_assigned() {
        ApiResponse response = caller.send("POST", "/v2/accountTypes", type("Auditor", "view-worksheet"));

        assertThat(response.status(), equalTo(201));
        assertThat(json(response).path("isCustom").asBoolean(), is(true));
        assertThat(json(response).path("description").asText(), equalTo("For the audit"));
        assertThat(json(response).path("accountTypeId").asText(), hasLength(36));
        assertThat(json(response).has("permissions"), is(false));
        assertThat(names(), hasItem("Auditor"));
        assertThat(json(caller.send("POST", "/v2/members", Caller.member("Ana", "Silva", "ana@example.com", "auditor")))
                .path("memberType").asText(), equalTo("Auditor"));
    }

    @Test
    void account_type_names_are_unique() {
        caller.send("POST", "/v2/accountTypes", type("Auditor", "comment"));

        for (String name : List.of("AUDITOR", "view")) {
            assertThat(refusal(caller.send("POST", "/v2/accountTypes", type(name, "comment"))),
                    equalTo("409 conflict: Duplicate record: this account type name is already used"));
        }
    }

    @Test
    void permissions_of_an_account_type_are_a_plain_array() {
        assertThat(caller.get(permissions("View")).text(), equalTo(
                "[{\"permission\":\"view-worksheet\",\"description\":\"Opens what others share\"}]"));
        caller.send("POST", "/v2/accountTypes", type("Auditor", "comment\",\"count-beans\",\"comment"));

        assertThat("known permissions have descriptions, others none, without duplicates", caller.get(permissions("Auditor")).text(),
                equalTo("[{\"permission\":\"comment\",\"description\":\"Takes part in the discussion of a document\"},"
                        + "{\"permission\":\"count-beans\",\"description\":\"\"}]"));
        assertThat(refusal(caller.get("/v2/accountTypes/none/permissions")),
                equalTo("404 not_found: Account type is not found: none"));
    }

    @Test
    void members_of_a_deleted_account_type_move_to_the_given_one() {
        String type = made("Auditor");
        String ana = member("ana@example.com");
        String left = member("ben@example.com");
        caller.send("DELETE", "/v2/members/" + left, "");

        String path = "/v2/accountTypes/" + type + "?reassignToAccountTypeId=" + id("Analyze");
        assertThat(caller.send("DELETE", path, "").text(), equalTo("{}"));

        assertThat(memberType(ana), equalTo("Analyze"));
        assertThat("deactivated members too", memberType(left), equalTo("Analyze"));
        assertThat("other members keep theirs", memberType(caller.known(GRACE)), equalTo("View"));
        assertThat(names(), not(hasItem("Auditor")));
        assertThat(refusal(caller.send("DELETE", path, "")), equalTo("404 not_found: Account type is not found: " + type));
        assertThat(caller.send("POST", "/v2/members", Caller.member("C", "D", "c@example.com", "Auditor")).status(), equalTo(404));
    }

    @Test
    void account_type_in_use_is_not_deleted_without_a_replacement() {
        String path = "/v2/accountTypes/" + made("Auditor");
        String ana = member("ana@example.com");

        assertThat(refusal(caller.send("DELETE", path, "")), equalTo("400 invalid_request: The account type Auditor still "
                + "has members (1); reassignToAccountTypeId is missing"));
        assertThat(refusal(caller.send("DELETE", path + "?reassignToAccountTypeId=none", "")),
                equalTo("404 not_found: Account type is not found: none"));
        assertThat(refusal(caller.send("DELETE", path + "?reassignToAccountTypeId=" + id("Auditor"), "")),
                equalTo("400 invalid_request: reassignToAccountTypeId is the account type that is to be deleted"));
        assertThat(memberType(ana), equalTo("Auditor"));

        caller.send("PATCH", "/v2/members/" + ana, "{\"memberType\":\"View\"}");
        assertThat("an unused account type", caller.send("DELETE", path, "").status(), equalTo(200));
    }

    @Test
    void built_in_account_type_cannot_be_deleted() {
        assertThat(refusal(caller.send("DELETE", "/v2/accountTypes/" + id("Act") + "?reassignToAccountTypeId=" + id("View"), "")),
                equalTo("400 invalid_request: A built-in account type cannot be deleted: Act"));
        assertThat(names(), hasItem("Act"));
    }

    @Test
    void only_admins_manage_account_types() {
        Caller viewer = caller.as(GRACE);

        assertThat(viewer.get("/v2/accountTypes").status(), equalTo(403));
        assertThat(viewer.get(permissions("View")).status(), equalTo(403));
        assertThat(viewer.send("POST", "/v2/accountTypes", type("Mine", "comment")).status(), equalTo(403));
        assertThat(viewer.send("DELETE", "/v2/accountTypes/" + id("Field Sales"), "").status(), equalTo(403));
        assertThat(names(), not(hasItem("Mine")));
        assertThat(names(), hasItem("Field Sales"));
    }

    private String made(String name) {
        return json(caller.send("POST", "/v2/accountTypes", type(name, "comment"))).path("accountTypeId").asText();
    }

    private String member(String address) {
        return json(caller.send("POST", "/v2/members", Caller.member("A", "B", address, "Auditor"))).path("memberId").asText();
    }

    private String memberType(String memberId) {
        return json(caller.get("/v2/members/" + memberId)).path("memberType").asText();
    }

    private String permissions(String name) {
        return "/v2/accountTypes/" + id(name) + "/permissions";
    }

    private String id(String name) {
        return caller.entries("/v2/accountTypes").valueStream()
                .filter(type -> type.path("accountTypeName").asText().equals(name))
                .map(type -> type.path("accountTypeId").asText()).findFirst().orElseThrow();
    }

    private List<String> names() {
        return caller.entries("/v2/accountTypes").valueStream().map(type -> type.path("accountTypeName").asText()).toList();
    }

    private static String type(String name, String permissions) {
        return "{\"name\":\"" + name + "\",\"description\":\"For the audit\",\"permissions\":[\"" + permissions + "\"]}";
    }
}
