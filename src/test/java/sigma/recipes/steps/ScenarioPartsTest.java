package sigma.recipes.steps;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import sigma.recipes.client.model.MemberId;
import sigma.recipes.contract.Contract;
import sigma.recipes.contract.Operation;
import sigma.recipes.contract.check.UsedValues;
import sigma.recipes.contract.exchange.ApiRequest;
import sigma.recipes.contract.exchange.ApiResponse;
import sigma.recipes.contract.exchange.Exchange;
import sigma.recipes.contract.finding.Finding;
import sigma.recipes.steps.record.Cleanup;
import sigma.recipes.steps.record.CallPurpose;
import sigma.recipes.steps.record.RunLog;
import sigma.recipes.steps.record.UsageLog;
import sigma.recipes.steps.record.OperationUse;
import sigma.recipes.steps.scenario.Attempt;
import sigma.recipes.steps.scenario.NamedObjects;
import sigma.recipes.steps.scenario.Output;
import sigma.recipes.steps.scenario.Outputs;
import sigma.recipes.steps.scenario.UnresolvedName;
import sigma.recipes.steps.sentence.RefusalReason;

/** Tests the parts of the world of a scenario. */
class ScenarioPartsTest {

    @Test
    void shelf_returns_stored_objects_and_lists_known_names() {
        NamedObjects<String> shelf = new NamedObjects<>("workspace");
        assertThat(assertThrows(AssertionError.class, () -> shelf.named("Finance")).getMessage(),
                equalTo("No workspace named \"Finance\" in this scenario. Known: none."));
        shelf.put("Sales", "id-1");
        shelf.put("Marketing", "id-2");

        assertThat(shelf.named("Sales"), equalTo("id-1"));
        assertThat(assertThrows(AssertionError.class, () -> shelf.named("Finance")).getMessage(),
                equalTo("No workspace named \"Finance\" in this scenario. Known: \"Sales\", \"Marketing\"."));
    }

    @Test
    void cleanup_runs_newest_first_and_continues_after_a_failure() {
        Cleanup undo = new Cleanup();
        List<String> done = new ArrayList<>();
        undo.register("first", () -> done.add("first"));
        undo.register("second", () -> {
            throw new IllegalStateException("locked\nin two lines");
        });
        undo.register("third", () -> done.add("third"));

        assertThat(undo.unwind(), contains(new Cleanup.Left("second", "locked")));
        assertThat(done, contains("third", "first"));
        assertThat("each once", undo.unwind(), empty());
    }

    @Test
    void unchecked_attempt_is_reported() {
        Attempt attempt = new Attempt();
        attempt.requireChecked();
        attempt.at(() -> "a member");

        assertThat(assertThrows(AssertionError.class, attempt::requireChecked).getMessage(),
                containsString("no Then states how it ended. It succeeded."));
        assertThat(assertThrows(AssertionError.class, attempt::refusal).getMessage(),
                equalTo("Expected that Sigma refuses, but it succeeded."));
    }

    @Test
    void unresolved_name_ends_an_attempt_and_is_not_a_refusal() {
        Attempt attempt = new Attempt();
        attempt.at(() -> {
            throw new UnresolvedName("There are two.", List.of("one", "other"));
        });

        assertThat(assertThrows(AssertionError.class, attempt::refusal).getMessage(),
                equalTo("Expected that Sigma refuses, but: There are two."));
        attempt.at(() -> {
            throw new UnresolvedName("There are two.", List.of("one", "other"));
        });
        assertThat(attempt.unresolvedName().choices(), contains("one", "other"));
        attempt.requireChecked();
        attempt.at(() -> "a member");
        assertThat(assertThrows(AssertionError.class, attempt::unresolvedName).getMessage(),
                equalTo("Expected that the recipe stops, but it succeeded."));
    }

    @Test
    void missing_attempt_is_reported() {
        assertThat(assertThrows(AssertionError.class, () -> new Attempt().refusal()).getMessage(),
                equalTo("No step tried anything before this one"));
    }

    @Test
    void every_reason_has_its_own_text() {
        assertThat(Arrays.stream(RefusalReason.values()).map(RefusalReason::sentence).distinct().count(),
                is((long) RefusalReason.values().length));
        assertThat(RefusalReason.of("the email address is already taken"), is(RefusalReason.ADDRESS_TAKEN));
        assertThrows(IllegalArgumentException.class, () -> RefusalReason.of("the moon is full"));
    }

    @Test
    void sandbox_is_checked_by_the_assumed_code_and_a_real_organization_by_the_status() {
        assertThat(RefusalReason.ADDRESS_TAKEN.fits(409, Optional.of("conflict"), true), is(true));
        assertThat(RefusalReason.ADDRESS_TAKEN.fits(409, Optional.of("duplicate"), true), is(false));
        assertThat(RefusalReason.ADDRESS_TAKEN.fits(409, Optional.of("duplicate"), false), is(true));
        assertThat(RefusalReason.ADDRESS_TAKEN.fits(400, Optional.of("conflict"), false), is(false));
        assertThat(RefusalReason.SOMETHING_MISSING.fits(400, Optional.of("other"), false), is(false));
    }

    @Test
    void secret_outputs_are_kept_apart() {
        Outputs outputs = new Outputs(() -> { });
        outputs.publish(Output.MEMBER, new MemberId("abc"));
        outputs.publish(Output.ACCESS_TOKEN, "very secret");

        String json = outputs.json();

        assertThat(json, equalTo("{\"MEMBERID\":\"abc\"}"));
        assertThat(outputs.secrets(), equalTo(Map.of("ACCESS_TOKEN", "very secret")));
        assertThat(outputs.names(), contains("MEMBERID", "ACCESS_TOKEN"));
    }

    @Test
    void empty_table_keeps_its_columns_and_rows_must_match_them() {
        Outputs outputs = new Outputs(() -> { });

        outputs.publishTable(Output.TEAMS, List.of("team", "outcome"), List.of());

        assertThat(outputs.columns(), equalTo(Map.of("TEAMS", List.of("team", "outcome"))));
        assertThat(outputs.json(), equalTo("{\"TEAMS\":[]}"));
        assertThat(assertThrows(IllegalArgumentException.class, () -> outputs.publishTable(Output.TEAMS, List.of("team", "outcome"),
                List.of(Map.of("team", "Finance")))).getMessage(),
                equalTo("A row of TEAMS has the columns [team], and the table [team, outcome]"));
    }

    @Test
    void additive_findings_are_counted_once_with_their_place() {
        RunLog log = new RunLog();
        for (int i = 0; i < 3; i++) {
            log.found(new Finding(Finding.Kind.ADDITIVE, "response.body.unknown-field", "getMember", "", "entries[" + i
                    + "].nickname", "a field that the contract knows", "\"A\"", Optional.empty()));
        }
        log.left(new Cleanup.Left("team \"Finance\"", "locked"));

        assertThat(log.summary(), contains(
                "New in the API: getMember entries[].nickname: expected a field that the contract knows; was \"A\""
                        + " [response.body.unknown-field] (3x)",
                "Left behind: team \"Finance\": locked",
                "./recipes sweep --older-than 0 finds what is left, and removes it with --yes"));
    }

    @Test
    void usage_does_not_depend_on_the_order() {
        Operation create = Contract.load().operation("createMember").orElseThrow();
        Operation list = Contract.load().operation("listMembers").orElseThrow();
        UsageLog.Place runbook = new UsageLog.Place("create-a-member", "A colleague gets an account", true);
        UsageLog one = new UsageLog();
        one.sent(new OperationUse(runbook, CallPurpose.ACT, Optional.empty()), create, 200, Set.of("email", "firstName"));
        one.read(new OperationUse(runbook, CallPurpose.ACT, Optional.empty()), list, Set.of("entries[].email"));
        UsageLog other = new UsageLog();
        other.read(new OperationUse(runbook, CallPurpose.ACT, Optional.empty()), list, Set.of("entries[].email"));
        other.sent(new OperationUse(runbook, CallPurpose.ACT, Optional.empty()), create, 200, Set.of("firstName"));
        other.sent(new OperationUse(runbook, CallPurpose.ACT, Optional.empty()), create, 200, Set.of("email"));

        assertThat(one.json(), equalTo(other.json()));
        assertThat(one.json(), containsString("\"writes\" : true"));
    }

    @Test
    void usage_names_the_steps_that_call_an_operation() {
        Operation list = Contract.load().operation("listMembers").orElseThrow();
        UsageLog.Place place = new UsageLog.Place("list-members", "All", true);
        UsageLog log = new UsageLog();
        log.sent(new OperationUse(place, CallPurpose.PREPARE, Optional.empty()), list, 200, Set.of());
        log.sent(new OperationUse(place, CallPurpose.ACT, Optional.of("I list all members")), list, 200, Set.of());
        log.sent(new OperationUse(place, CallPurpose.ACT, Optional.empty()), list, 200, Set.of());

        assertThat(log.json().replaceAll("\\s", ""), containsString("\"acts\":{\"listMembers\":{\"steps\":[\"Ilistallmembers\"],"
                + "\"statuses\":[200]}},\"prepares\":{\"listMembers\":{\"statuses\":[200]}}"));
    }

    @Test
    void usage_keeps_enum_values_and_distinguishes_inputs() {
        Operation grant = Contract.load().operation("createWorkspaceGrant").orElseThrow();
        UsedValues values = new UsedValues(Map.of("grants[].permission", Set.of("view")), Map.of());
        UsageLog log = new UsageLog();
        UsageLog.Place runbook = new UsageLog.Place("grant-a-workspace", "Grant", true);
        log.exchanged(new OperationUse(runbook, CallPurpose.ACT, Optional.of("I let \"<member>\" <permission> the workspace \"<workspace>\"")), grant, values, exchange("application/json"));
        log.exchanged(new OperationUse(runbook, CallPurpose.PREPARE,
                Optional.of("the team \"<team>\" may view the workspace \"<last name> <name>\"")), grant, values, exchange("text/csv; charset=utf-8"));

        assertThat(log.json().replaceAll("\\s", ""), containsString("\"acts\":{\"createWorkspaceGrant\":{\"statuses\":[],"
                + "\"inputs\":{\"grants[].permission\":[\"view\"]}}},\"prepares\":{\"createWorkspaceGrant\":{\"statuses\":[],"
                + "\"values\":{\"grants[].permission\":[\"view\"]},\"sentAs\":[\"text/csv\"]}}"));
    }

    @Test
    void sign_in_is_a_separate_step() {
        Operation token = Contract.load().operation("postToken").orElseThrow();
        UsageLog log = new UsageLog();
        log.sent(new OperationUse(new UsageLog.Place("create-a-team", "A team", true), CallPurpose.SIGN_IN, Optional.of("the team \"Finance\"")), token, 200, Set.of("grant_type"));

        assertThat(log.json().replaceAll("\\s", ""), containsString("\"signIn\":{\"postToken\":{\"steps\":[\"signin\"],"
                + "\"statuses\":[200],\"sent\":[\"grant_type\"]}},\"acts\":{},\"prepares\":{}"));
        assertThat(log.json(), not(containsString("Finance")));
    }

    private static Exchange exchange(String sentAs) {
        byte[] body = "x".getBytes(StandardCharsets.UTF_8);
        return new Exchange(new ApiRequest("POST", URI.create("/v2/x"), Map.of("content-type", List.of(sentAs)), body),
                new ApiResponse(200, Map.of("content-type", List.of("application/json")), body));
    }

    @Test
    void preparing_writes_do_not_make_a_recipe_writing() {
        Operation create = Contract.load().operation("createMember").orElseThrow();
        UsageLog log = new UsageLog();

        log.sent(new OperationUse(new UsageLog.Place("list-members", "All", true), CallPurpose.PREPARE, Optional.empty()), create, 200, Set.of());

        assertThat(log.json(), containsString("\"writes\" : false"));
        assertThat(log.json(), not(containsString("\"writes\" : true")));
    }
}
