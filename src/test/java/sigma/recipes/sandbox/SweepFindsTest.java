package sigma.recipes.sandbox;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import sigma.recipes.contract.Operation;
import sigma.recipes.contract.exchange.ApiResponse;
import sigma.recipes.sandbox.json.Json;
import sigma.recipes.sandbox.pipeline.ResponseFactory;

/** The sweep finds what is wrong: an API that is the sandbox but for one falsehood. */
class SweepFindsTest {

    private static final Map<Mistake, String> OPERATIONS = Map.of(Mistake.FIELD_LEFT_OUT, "createMember",
            Mistake.WRONG_TYPE, "createMember", Mistake.UNKNOWN_WORD, "createMember", Mistake.UNKNOWN_ID, "getMember",
            Mistake.NO_TOKEN, "getMember", Mistake.BAD_PAGE, "listMembers");

    private static final String ID = "27f30582-a497-465d-a2d6-4b301d8f867c";

    private final Sandbox sandbox = Sandbox.create(Caller.CONTRACT);

    @ParameterizedTest
    @EnumSource
    void a_mistake_that_is_taken_is_found_wherever_it_is_made(Mistake mistake) {
        Operation operation = operation(OPERATIONS.get(mistake));
        Sweep lax = sweep(response -> response.status() < 400 ? response : ResponseFactory.json(200, Json.object()));

        int tried = lax.trials(operation, mistake).size();

        assertThat(tried, greaterThan(0));
        assertThat(lax.refusals(operation, mistake), hasSize(tried));
        assertThat(sweep(UnaryOperator.identity()).refusals(operation, mistake), hasSize(0));
    }

    @Test
    void a_complaint_tells_the_mistake_what_was_expected_and_what_came() {
        assertThat(complaints("deleteTeam", Mistake.NO_TOKEN, response -> ResponseFactory.json(200, Json.object())), contains(
                "deleteTeam, without a token: expected 401; came 200 {}",
                "deleteTeam, with nobody's token: expected 401; came 200 {}"));
        assertThat(complaints("getMember", Mistake.UNKNOWN_ID, response -> refused(500, "x")), contains(
                "getMember, path memberId as \"NobodyHasThisMemberId00000000\": expected 404; came 500 "
                        + "{\"requestId\":\"" + ID + "\",\"message\":\"x\",\"code\":\"c\"}"));
    }

    @Test
    void a_refusal_that_names_no_place_is_found() {
        assertThat(complaints("createWorkspace", Mistake.FIELD_LEFT_OUT, response -> refused(400, "Bad request")),
                contains("createWorkspace, without 0.name: expected a message that names 0.name; came 400 "
                        + "{\"requestId\":\"" + ID + "\",\"message\":\"Bad request\",\"code\":\"c\"}"));
    }

    @Test
    void a_refusal_that_is_no_envelope_is_found() {
        assertThat(complaints("createWorkspace", Mistake.FIELD_LEFT_OUT, response -> ResponseFactory.withRequestId(
                ResponseFactory.json(400, Json.object().put("message", "0.name").put("requestId", ID)), ID)), contains(
                "createWorkspace, without 0.name: expected an envelope, but code: expected a string, was missing; came 400 "
                        + "{\"message\":\"0.name\",\"requestId\":\"" + ID + "\"}"));
        assertThat(complaints("createWorkspace", Mistake.FIELD_LEFT_OUT, response -> ResponseFactory.withRequestId(
                refused(400, "0.name"), "another")), contains("createWorkspace, without 0.name: expected the header "
                + "x-request-id to repeat the request id; came 400 {\"requestId\":\"" + ID + "\",\"message\":\"0.name\",\"code\":\"c\"}"));
    }

    @Test
    void a_success_that_breaks_the_contract_is_found() {
        Sweep changed = sweep(response -> ResponseFactory.json(response.status(), ((ObjectNode) Caller.json(response)).without("name")));

        assertThat(changed.success(operation("getWorkspace")), equalTo(Optional.of(
                "getWorkspace: the response breaks the contract at name: expected a string, was missing")));
    }

    @Test
    void an_id_in_a_body_that_is_nobodys_is_found_where_it_is_taken_or_not_named() {
        assertThat(sweep(response -> ResponseFactory.json(200, Json.object())).nobodys(operation("createWorkspaceGrant")), contains(
                "createWorkspaceGrant, 0.grants.0.grantee.memberId as NobodyHasThisMemberId00000000: "
                        + "expected a refusal that names it; came 200 {}",
                "createWorkspaceGrant, 0.grants.0.grantee.teamId as 99999999-9999-4999-8999-999999999999: "
                        + "expected a refusal that names it; came 200 {}"));
        assertThat(sweep(response -> refused(404, "Not found")).nobodys(operation("createTeam")), contains(
                "createTeam, 0.members.0 as NobodyHasThisMemberId00000000: "
                        + "expected a refusal that names it; came 404 {\"message\":\"Not found\",\"code\":\"c\"}"));
        assertThat(sweep(UnaryOperator.identity()).nobodys(operation("createWorkspaceGrant")), hasSize(0));
    }

    @Test
    void an_operation_that_takes_nothing_is_told_with_its_last_words() {
        Sweep deaf = sweep(response -> refused(403, "Not now"));

        AssertionError error = assertThrows(AssertionError.class, () -> deaf.success(operation("whoAmI")));

        assertThat(error.getMessage(), equalTo("""
                No request to whoAmI succeeds. The last answers were
                  403 {"message":"Not now","code":"c"}
                Make its module take what the contract allows, or set up in SweepSetup what it needs."""));
    }

    private List<String> complaints(String operationId, Mistake mistake, UnaryOperator<ApiResponse> falsehood) {
        return sweep(response -> response.status() < 400 ? response : falsehood.apply(response))
                .refusals(operation(operationId), mistake);
    }

    private Sweep sweep(UnaryOperator<ApiResponse> falsehood) {
        return new Sweep(sandbox, request -> falsehood.apply(sandbox.response(request)));
    }

    private static ApiResponse refused(int status, String message) {
        return ResponseFactory.withRequestId(ResponseFactory.json(status,
                Json.object().put("requestId", ID).put("message", message).put("code", "c")), ID);
    }

    private static Operation operation(String id) {
        return Caller.CONTRACT.operation(id).orElseThrow();
    }
}
