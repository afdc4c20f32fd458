package sigma.recipes.sandbox;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.sameInstance;
import static sigma.recipes.sandbox.Caller.json;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import sigma.recipes.contract.exchange.ApiResponse;
import sigma.recipes.sandbox.pipeline.ResponseCache;

class ResponseCacheTest {

    private static final int KILOBYTE = 1024;

    @Test
    void repeated_page_is_cached_until_something_changes() {
        Caller caller = new Caller();
        caller.get("/v2/members");
        ApiResponse first = caller.get("/v2/members");
        ApiResponse again = caller.get("/v2/members");
        caller.member("Ana", "ana@example.com");
        ApiResponse changed = caller.get("/v2/members");

        assertThat(again.body(), sameInstance(first.body()));
        assertThat(again.headers().get("x-request-id"), not(equalTo(first.headers().get("x-request-id"))));
        assertThat(json(changed).path("entries").size(), is(json(first).path("entries").size() + 1));
        assertThat(caller.get("/v2/members?limit=1").body(), not(equalTo(changed.body())));
    }

    @Test
    void cached_response_is_not_shared_between_members() {
        Caller admin = new Caller();
        Caller viewer = admin.as("grace.kim@harborandpine.example.com");
        admin.workspace("Secret plans");

        assertThat(admin.get("/v2/workspaces").text().contains("Secret plans"), is(true));
        assertThat(viewer.get("/v2/workspaces").text().contains("Secret plans"), is(false));
    }

    @Test
    void read_that_is_not_cacheable_is_computed_again() {
        Caller caller = new Caller();

        assertThat(caller.get("/v2/whoami").body(), not(sameInstance(caller.get("/v2/whoami").body())));
    }

    @Test
    void response_from_before_a_change_is_not_cached() {
        ResponseCache recent = new ResponseCache(4 * KILOBYTE * KILOBYTE);
        ApiResponse response = response(KILOBYTE);

        assertThat(recent.find("a", 1), is(Optional.empty()));
        recent.keep("a", 0, response);
        assertThat(recent.find("a", 1), is(Optional.empty()));
        recent.keep("a", 1, response);
        assertThat(recent.find("a", 1), is(Optional.of(response)));
        assertThat(recent.find("a", 0), is(Optional.empty()));
        assertThat(recent.find("a", 2), is(Optional.empty()));
    }

    @Test
    void request_is_repeated_if_it_is_one_of_the_latest() {
        ResponseCache recent = new ResponseCache(KILOBYTE);

        assertThat(recent.isRepeated("a"), is(false));
        assertThat(recent.isRepeated("b"), is(false));
        assertThat(recent.isRepeated("a"), is(true));

        IntStream.range(0, 10_000).forEach(i -> recent.isRepeated("other " + i));
        assertThat(recent.isRepeated("a"), is(false));
    }

    @Test
    void least_recently_used_responses_are_evicted() {
        ResponseCache recent = new ResponseCache(4 * KILOBYTE * KILOBYTE);
        ApiResponse megabyte = response(KILOBYTE * KILOBYTE - 2 * KILOBYTE);

        for (String question : List.of("a", "b", "c", "d")) {
            recent.keep(question, 0, megabyte);
        }
        recent.find("a", 0);
        recent.keep("e", 0, megabyte);
        recent.keep("too large", 0, response(5 * KILOBYTE * KILOBYTE));

        assertThat(recent.find("a", 0), is(Optional.of(megabyte)));
        assertThat(recent.find("b", 0), is(Optional.empty()));
        assertThat(recent.find("e", 0), is(Optional.of(megabyte)));
        assertThat(recent.find("too large", 0), is(Optional.empty()));
    }

    @Test
    void size_of_requests_counts_like_size_of_responses() {
        ResponseCache recent = new ResponseCache(4 * KILOBYTE * KILOBYTE);

        for (int i = 0; i < 4_000; i++) {
            recent.keep(i + "?".repeat(10 * KILOBYTE), 0, response(KILOBYTE));
        }

        long kept = IntStream.range(0, 4_000).filter(i -> recent.find(i + "?".repeat(10 * KILOBYTE), 0).isPresent()).count();
        assertThat("of 22 KiB each, in 4 MiB", kept, is(186L));
    }

    private static ApiResponse response(int bytes) {
        return new ApiResponse(200, Map.of(), new byte[bytes]);
    }
}
