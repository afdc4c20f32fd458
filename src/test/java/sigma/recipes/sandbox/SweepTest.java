package sigma.recipes.sandbox;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static sigma.recipes.sandbox.Caller.refusal;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import sigma.recipes.contract.Operation;
import sigma.recipes.contract.exchange.ApiResponse;
import sigma.recipes.fixture.Proof;

/** Tests every simulated operation: its smallest request succeeds, and each error is rejected with its place. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Tag(Proof.ONLY)
class SweepTest {

    private final Sandbox sandbox = Sandbox.create(Caller.CONTRACT);
    private final Sweep sweep = new Sweep(sandbox, sandbox::response);

    @Test
    void smallest_request_to_each_operation_succeeds_and_follows_the_contract() {
        assertThat(simulated().flatMap(operation -> sweep.success(operation).stream()).toList(), empty());
        assertThat(sandbox.defects(), empty());
    }

    @ParameterizedTest
    @EnumSource
    void error_is_refused_with_its_place(RequestError mistake) {
        List<String> problems = simulated().flatMap(operation -> sweep.refusals(operation, mistake).stream()).toList();

        assertThat(String.join("\n", problems), equalTo(""));
        assertThat(sandbox.defects(), empty());
    }

    @Test
    void unknown_id_in_a_body_is_refused() {
        List<String> problems = simulated().flatMap(operation -> sweep.unknownIds(operation).stream()).toList();

        assertThat(String.join("\n", problems), equalTo(""));
    }

    @Test
    void setup_exists_only_for_operations_that_fail_without_it() {
        SweepSetup.operations().forEach(id -> assertThat(id + " succeeds without its entry in SweepSetup; delete it",
                sweep.succeedsWithoutSetup(operation(id)), is(false)));
        assertThat("and the check detects a superfluous setup", sweep.succeedsWithoutSetup(operation("getTeam")), is(true));
    }

    @Test
    void errors_are_tried_at_every_depth_and_in_every_variant() {
        assertThat(tried("createMember", RequestError.FIELD_LEFT_OUT), hasItems("without 0.email", "without 0.addToTeams.0.teamId"));
        assertThat(tried("createMember", RequestError.WRONG_TYPE), hasItems("0.isGuest as 7", "0.addToTeams.0 as []",
                "0.lastName as null", "query sendInvite as \"perhaps\""));
        assertThat(tried("createWorkspaceGrant", RequestError.UNKNOWN_WORD), hasItems("0.grants.0.permission as no-such-word",
                "0.grants.0.grantee.teamId as no-such-word"));
        assertThat(tried("createMember", RequestError.BLANK_NAME), hasItems("0.firstName as \"\"", "0.email as \" \t\""));
        assertThat(tried("filesCreate", RequestError.BLANK_NAME), hasItem("0.name as \"\""));
        assertThat(tried("createTeam", RequestError.UNSTORABLE_TEXT), hasItem("0.description as \"A\u0000B\""));
        assertThat(tried("deleteWorkspaceGrant", RequestError.UNKNOWN_ID), hasSize(2));
        assertThat(tried("listTeams", RequestError.BAD_PAGE), hasItems("query limit as \"1001\"", "query page as \"x\""));
        assertThat(tried("whoAmI", RequestError.NO_TOKEN), hasItem("without a token"));
    }

    @Test
    void all_other_operations_return_501() {
        Caller caller = new Caller(sandbox);
        List<Operation> others = Caller.CONTRACT.operations().stream()
                .filter(operation -> !sandbox.simulates(operation.id())).toList();

        assertThat(others, not(empty()));
        for (Operation operation : others) {
            ApiResponse response = caller.send(operation.method(), operation.path().replaceAll("\\{[^}]+}", "x"), "");
            assertThat(refusal(response), equalTo("501 not_implemented: The sandbox does not simulate the operation "
                    + operation.id() + " yet"));
        }
    }

    private List<String> tried(String operationId, RequestError mistake) {
        return sweep.requests(operation(operationId), mistake).stream().map(InvalidRequest::what).toList();
    }

    private static Operation operation(String id) {
        return Caller.CONTRACT.operation(id).orElseThrow();
    }

    private Stream<Operation> simulated() {
        return Caller.CONTRACT.operations().stream().filter(operation -> sandbox.simulates(operation.id()));
    }
}
