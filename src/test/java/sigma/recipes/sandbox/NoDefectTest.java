package sigma.recipes.sandbox;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.startsWith;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import sigma.recipes.contract.exchange.ApiRequest;
import sigma.recipes.contract.exchange.ApiResponse;
import sigma.recipes.fixture.Proof;
import sigma.recipes.sandbox.json.Json;
import sigma.recipes.sandbox.pipeline.ResponseFactory;
import sigma.recipes.sandbox.rights.Kinds;
import sigma.recipes.sandbox.store.Entity;

/**
 * Tests that the sandbox follows the contract for any request. {@code -Dfuzz.requests} sets the number of requests, and {@code
 * -Dfuzz.seed} the random seed.
 */
@Tag(Proof.ONLY)
class NoDefectTest {

    private static final int REQUESTS = Integer.getInteger("fuzz.requests", Proof.of(8_000, 20_000));
    private static final long SEED = Long.getLong("fuzz.seed", 20261125);

    private final Sandbox sandbox = Sandbox.create(Caller.CONTRACT);

    @Test
    void responses_to_random_requests_follow_the_contract() {
        RequestFuzzer fuzzer = new RequestFuzzer(sandbox, sandbox::response, SEED);

        List<String> problems = fuzzer.send(REQUESTS);

        assertThat(String.join("\n", problems), equalTo(""));
        assertThat(sandbox.defects(), empty());
        assertThat("enough requests succeed", fuzzer.succeeded(), greaterThan(REQUESTS / 5));
        assertThat("enough requests are refused", fuzzer.refused(), greaterThan(REQUESTS / 5));
    }

    @Test
    void defect_of_the_sandbox_is_reported() {
        Caller caller = new Caller(sandbox);
        Entity member = caller.organization.state().of(Kinds.MEMBER).all().firstEntry().getValue();
        caller.organization.state().of(Kinds.MEMBER).change(member, fields -> fields.put("homeFolderId", "nowhere"));

        String response = caller.get("/v2/members").text();

        assertThat(response, containsString("A defect of the sandbox itself, in its response to listMembers: "
                + "entries[0].homeFolderId"));
        assertThat(sandbox.defects(), hasSize(1));
    }

    @Test
    void defect_in_a_cached_row_is_reported_until_it_is_corrected() {
        Caller caller = new Caller(sandbox);
        String folder = caller.entries("/v2/members").path(4).path("homeFolderId").asText();
        Entity member = caller.organization.state().of(Kinds.MEMBER)
                .find(caller.entries("/v2/members").path(4).path("memberId").asText()).orElseThrow();

        caller.organization.state().of(Kinds.MEMBER).change(member, fields -> fields.put("homeFolderId", "nowhere"));
        for (String question : List.of("?limit=5", "?limit=6")) {
            assertThat(caller.get("/v2/members" + question).text(), containsString("entries[4].homeFolderId"));
        }
        caller.organization.state().of(Kinds.MEMBER).change(member, fields -> fields.put("homeFolderId", folder));

        assertThat(caller.get("/v2/members?limit=7").status(), equalTo(200));
    }

    @Test
    void internal_error_has_a_response() throws Exception {
        Sandbox broken = Sandbox.create(Caller.CONTRACT, (request, api) -> {
            throw new NoClassDefFoundError("a library is missing");
        });
        try (SandboxServer server = SandboxServer.start(broken, 0)) {
            HttpRequest request = HttpRequest.newBuilder(URI.create(server.baseUrl() + "/members")).timeout(Duration.ofSeconds(30)).build();

            assertThat(HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString()).statusCode(), equalTo(500));
        }
    }

    @Test
    void invalid_response_is_reported_with_the_request_and_the_seed() {
        assertThat(firstProblem(response -> ResponseFactory.json(500, Json.object())), matchesPattern("""
                The response came 500 \\{}
                  to request 0 of the seed 7: [A-Z]+ /v2\\S* .*"""));
        assertThat(firstProblem(response -> new ApiResponse(200, Map.of(), new byte[0])), startsWith("The response breaks the contract at "));
        assertThat(firstProblem(response -> response.status() < 400 ? response : ResponseFactory.json(400, Json.object().put("code", "x"))),
                startsWith("The response breaks the contract at requestId [response.body.required]: 400 {\"code\":\"x\"}\n"));
        assertThat(firstProblem(response -> ResponseFactory.withRequestId(response, "another")), startsWith("The response has another request id in "
                + "its header: {\"requestId\":"));
        assertThat(firstProblem(response -> {
            throw new IllegalStateException("Broken");
        }), startsWith("The response threw java.lang.IllegalStateException: Broken\n  to request 0 of the seed 7: "));
    }

    @Test
    void change_by_a_refused_request_is_reported() {
        RequestFuzzer fuzzer = new RequestFuzzer(sandbox, request -> {
            ApiResponse response = sandbox.response(request);
            if (response.status() == 400) {
                sandbox.response(new ApiRequest("POST", URI.create("/v2/workspaces"), json(request),
                        "{\"name\":\"x\"}".getBytes(StandardCharsets.UTF_8)));
            }
            return response;
        }, 7);

        assertThat(fuzzer.send(50).get(0),
                startsWith("The response left something behind, though refused with 400 {\"requestId\":"));
    }

    /** Returns the headers of a request, with the media type JSON added. */
    private static Map<String, List<String>> json(ApiRequest request) {
        Map<String, List<String>> headers = new HashMap<>(request.headers());
        headers.put("content-type", List.of("application/json"));
        return headers;
    }

    private String firstProblem(UnaryOperator<ApiResponse> mutation) {
        return new RequestFuzzer(sandbox, request -> mutation.apply(sandbox.response(request)), 7).send(50).get(0);
    }
}
