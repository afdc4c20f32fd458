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

/** Tests that the sweep detects errors of an API that differs from the sandbox in one respect. */
class SweepDetectionTest {

    private static final Map<RequestError, String> OPERATIONS = Map.of(RequestError.FIELD_LEFT_OUT, "createMember",
            RequestError.WRONG_TYPE, "createMember", RequestError.UNKNOWN_WORD, "createMember", RequestError.BLANK_NAME, "createMember",
            RequestError.UNSTORABLE_TEXT, "createMember", RequestError.UNKNOWN_ID, "getMember", RequestError.NO_TOKEN, "getMember", RequestError.BAD_PAGE, "listMembers");

    private static final String ID = "27f30582-a497-465d-a2d6-4b301d8f867c";

    private final Sandbox sandbox = Sandbox.create(Caller.CONTRACT);

    @ParameterizedTest
    @EnumSource
    void accepted_error_is_reported_at_every_place(RequestError mistake) {
        Operation operation = operation(OPERATIONS.get(mistake));
        Sweep accepting = sweep(response -> response.status() < 400 ? response : ResponseFactory.json(200, Json.object()));

        int tried = accepting.requests(operation, mistake).size();

        assertThat(tried, greaterThan(0));
        assertThat(accepting.refusals(operation, mistake), hasSize(tried));
        assertThat(sweep(UnaryOperator.identity()).refusals(operation, mistake), hasSize(0));
    }

    @Test
    void problem_has_the_error_and_the_expected_and_actual_response() {
        assertThat(problems("deleteTeam", RequestError.NO_TOKEN, response -> ResponseFactory.json(200, Json.object())), contains(
                "deleteTeam, without a token: expected 401; came 200 {}",
                "deleteTeam, with nobody's token: expected 401; came 200 {}"));
        assertThat(problems("getMember", RequestError.UNKNOWN_ID, response -> refused(500, "x")), contains(
                "getMember, path memberId as \"NobodyHasThisMemberId00000000\": expected 404; came 500 "
                        + "{\"requestId\":\"" + ID + "\",\"message\":\"x\",\"code\":\"c\"}"));
    }

    @Test
    void refusal_without_a_place_is_reported() {
        assertThat(problems("createWorkspace", RequestError.FIELD_LEFT_OUT, response -> refused(400, "Bad request")),
                contains("createWorkspace, without 0.name: expected a message that names 0.name; came 400 "
                        + "{\"requestId\":\"" + ID + "\",\"message\":\"Bad request\",\"code\":\"c\"}"));
    }

    @Test
    void refusal_without_the_envelope_is_reported() {
        assertThat(problems("createWorkspace", RequestError.FIELD_LEFT_OUT, response -> ResponseFactory.withRequestId(
                ResponseFactory.json(400, Json.object().put("message", "0.name").put("requestId", ID)), ID)), contains(
                "createWorkspace, without 0.name: expected an envelope, but code: expected a string, was missing; came 400 "
                        + "{\"message\":\"0.name\",\"requestId\":\"" + ID + "\"}"));
        assertThat(problems("createWorkspace", RequestError.FIELD_LEFT_OUT, response -> ResponseFactory.withRequestId(
                refused(400, "0.name"), "another")), contains("createWorkspace, without 0.name: expected the header "
                + "x-request-id to repeat the request id; came 400 {\"requestId\":\"" + ID + "\",\"message\":\"0.name\",\"code\":\"c\"}"));
    }

    @Test
    void success_that_violates_the_contract_is_reported() {
        Sweep changed = sweep(response -> ResponseFactory.json(response.status(), ((ObjectNode) Caller.json(response)).without("name")));

        assertThat(changed.success(operation("getWorkspace")), equalTo(Optional.of(
                "getWorkspace: the response breaks the contract at name: expected a string, was missing")));
    }

    @Test
    void unknown_id_in_a_body_is_reported_if_accepted_or_not_named() {
        assertThat(sweep(response -> ResponseFactory.json(200, Json.object())).unknownIds(operation("createWorkspaceGrant")), contains(
                "createWorkspaceGrant, 0.grants.0.grantee.memberId as NobodyHasThisMemberId00000000: "
                        + "expected a refusal that names it; came 200 {}",
                "createWorkspaceGrant, 0.grants.0.grantee.teamId as 99999999-9999-4999-8999-999999999999: "
                        + "expected a refusal that names it; came 200 {}"));
        assertThat(sweep(response -> refused(404, "Not found")).unknownIds(operation("createTeam")), contains(
                "createTeam, 0.members.0 as NobodyHasThisMemberId00000000: "
                        + "expected a refusal that names it; came 404 {\"message\":\"Not found\",\"code\":\"c\"}"));
        assertThat(sweep(UnaryOperator.identity()).unknownIds(operation("createWorkspaceGrant")), hasSize(0));
    }

    @Test
    void operation_without_a_success_is_reported_with_its_last_responses() {
        Sweep refusing = sweep(response -> refused(403, "Not now"));

        AssertionError error = assertThrows(AssertionError.class, () -> refusing.success(operation("whoAmI")));

        assertThat(error.getMessage(), equalTo("""
                No request to whoAmI succeeds. The last responses were
                  403 {"message":"Not now","code":"c"}
                Make its module accept what the contract allows, or prepare in SweepSetup what it needs."""));
    }

    private List<String> problems(String operationId, RequestError mistake, UnaryOperator<ApiResponse> mutation) {
        return sweep(response -> response.status() < 400 ? response : mutation.apply(response))
                .refusals(operation(operationId), mistake);
    }

    private Sweep sweep(UnaryOperator<ApiResponse> mutation) {
        return new Sweep(sandbox, request -> mutation.apply(sandbox.response(request)));
    }

    private static ApiResponse refused(int status, String message) {
        return ResponseFactory.withRequestId(ResponseFactory.json(status,
                Json.object().put("requestId", ID).put("message", message).put("code", "c")), ID);
    }

    private static Operation operation(String id) {
        return Caller.CONTRACT.operation(id).orElseThrow();
    }
}
