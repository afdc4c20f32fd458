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
import sigma.recipes.sandbox.pipeline.Reply;
import sigma.recipes.sandbox.rights.Kinds;
import sigma.recipes.sandbox.store.Entity;

/**
 * Tests that the sandbox follows the contract for any request. {@code -Dfuzz.requests=100000} sends more requests, and
 * {@code -Dfuzz.seed=7} others.
 */
@Tag(Proof.TABLE)
class NoDefectTest {

    private static final int REQUESTS = Integer.getInteger("fuzz.requests", Proof.of(2_000, 20_000));
    private static final long SEED = Long.getLong("fuzz.seed", 20261125);

    private final Sandbox sandbox = Sandbox.create(Caller.CONTRACT);

    @Test
    void requests_drawn_by_chance_are_answered_as_the_contract_has_it() {
        RequestFuzzer fuzzer = new RequestFuzzer(sandbox, sandbox::answer, SEED);

        List<String> complaints = fuzzer.send(REQUESTS);

        assertThat(String.join("\n", complaints), equalTo(""));
        assertThat(sandbox.defects(), empty());
        assertThat("many must have been good ones", fuzzer.succeeded(), greaterThan(REQUESTS / 5));
        assertThat("and many not", fuzzer.refused(), greaterThan(REQUESTS / 5));
    }

    @Test
    void a_defect_is_told_when_there_is_one() {
        Caller caller = new Caller(sandbox);
        Entity member = caller.organization.state().of(Kinds.MEMBER).all().firstEntry().getValue();
        caller.organization.state().of(Kinds.MEMBER).change(member, fields -> fields.put("homeFolderId", "nowhere"));

        String answer = caller.get("/v2/members").text();

        assertThat(answer, containsString("A defect of the sandbox itself, in its answer to listMembers: "
                + "entries[0].homeFolderId"));
        assertThat(sandbox.defects(), hasSize(1));
    }

    @Test
    void an_error_of_the_machine_has_an_answer_too() throws Exception {
        Sandbox broken = Sandbox.create(Caller.CONTRACT, (request, api) -> {
            throw new NoClassDefFoundError("a library is missing");
        });
        try (SandboxServer server = SandboxServer.start(broken, 0)) {
            HttpRequest request = HttpRequest.newBuilder(URI.create(server.baseUrl() + "/members")).timeout(Duration.ofSeconds(30)).build();

            assertThat(HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString()).statusCode(), equalTo(500));
        }
    }

    @Test
    void what_is_wrong_with_an_answer_is_told_with_the_request_and_the_seed() {
        assertThat(told(answer -> Reply.json(500, Json.object())), matchesPattern("""
                The answer came 500 \\{}
                  to request 0 of the seed 7: [A-Z]+ /v2\\S* .*"""));
        assertThat(told(answer -> new ApiResponse(200, Map.of(), new byte[0])), startsWith("The answer breaks the contract at "));
        assertThat(told(answer -> answer.status() < 400 ? answer : Reply.json(400, Json.object().put("code", "x"))),
                startsWith("The answer breaks the contract at requestId [response.body.required]: 400 {\"code\":\"x\"}\n"));
        assertThat(told(answer -> Reply.withRequestId(answer, "another")), startsWith("The answer has another request id in "
                + "its header: {\"requestId\":"));
        assertThat(told(answer -> {
            throw new IllegalStateException("Broken");
        }), startsWith("The answer threw java.lang.IllegalStateException: Broken\n  to request 0 of the seed 7: "));
    }

    @Test
    void what_a_refused_request_left_behind_is_told() {
        RequestFuzzer fuzzer = new RequestFuzzer(sandbox, request -> {
            ApiResponse answer = sandbox.answer(request);
            if (answer.status() == 400) {
                sandbox.answer(new ApiRequest("POST", URI.create("/v2/workspaces"), json(request),
                        "{\"name\":\"x\"}".getBytes(StandardCharsets.UTF_8)));
            }
            return answer;
        }, 7);

        assertThat(fuzzer.send(50).get(0),
                startsWith("The answer left something behind, though refused with 400 {\"requestId\":"));
    }

    /** The headers of a request, with the media type of the body that is sent beside it. */
    private static Map<String, List<String>> json(ApiRequest request) {
        Map<String, List<String>> headers = new HashMap<>(request.headers());
        headers.put("content-type", List.of("application/json"));
        return headers;
    }

    private String told(UnaryOperator<ApiResponse> falsehood) {
        return new RequestFuzzer(sandbox, request -> falsehood.apply(sandbox.answer(request)), 7).send(50).get(0);
    }
}
