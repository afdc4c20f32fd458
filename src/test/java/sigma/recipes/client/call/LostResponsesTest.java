package sigma.recipes.client.call;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import sigma.recipes.client.SigmaClient;
import sigma.recipes.client.fixture.ClientFixture;
import sigma.recipes.client.fixture.LoopbackApi.Response;
import sigma.recipes.client.http.Unreachable;
import sigma.recipes.client.model.NewMember;
import sigma.recipes.client.request.ApiCall;
import sigma.recipes.client.request.CallPolicy;
import sigma.recipes.contract.Operation;
import sigma.recipes.contract.exchange.ApiResponse;

/** Tests what the client does with a write whose response is lost. */
class LostResponsesTest {

    private static final String WRITE = "POST /v2/members";
    private static final NewMember NEW = new NewMember("ana@example.com", "Ana", "Silva", "View");
    private static final Response LOST = Response.hangUp();
    private static final Response CREATED = Response.ok(ClientFixture.member(ClientFixture.ANA, "ana@example.com", ""));
    private static final Response TAKEN = Response.refusal(409, "conflict", "the email address is taken");

    @AutoClose
    private final ClientFixture fixture = new ClientFixture();
    private final Journal journal = new Journal();
    private final List<String> notices = new ArrayList<>();

    @Test
    void write_is_repeated_if_it_was_not_carried_out() {
        fixture.api.responses(WRITE, LOST, CREATED);
        journal.finds(Optional::empty);

        assertThat(invited(), equalTo(ClientFixture.ANA));

        assertThat(sent(), is(2));
        assertThat(fixture.clock.waits(), contains(Duration.ofMillis(500)));
        assertThat(notices, contains("Waiting 0.5 s: no response to createMember (the connection broke before the response was "
                + "complete). Then the run checks whether it was carried out"));
    }

    @Test
    void write_that_was_carried_out_is_not_repeated() {
        fixture.api.responses(WRITE, LOST);
        journal.finds(this::found);

        assertThat(invited(), equalTo(ClientFixture.ANA));

        assertThat(sent(), is(1));
    }

    @Test
    void waits_grow_and_the_third_lost_response_fails() {
        fixture.api.responses(WRITE, LOST, LOST, LOST, CREATED);
        journal.finds(Optional::empty, Optional::empty);

        assertThrows(Unreachable.class, this::invited);

        assertThat(sent(), is(3));
        assertThat(fixture.clock.waits(), contains(Duration.ofMillis(500), Duration.ofSeconds(1)));
        assertThat("each is looked up before it is repeated", journal.found, empty());
    }

    @Test
    void refusal_of_a_repeated_write_is_looked_up_since_the_first_one_may_have_caused_it() {
        fixture.api.responses(WRITE, LOST, TAKEN);
        journal.finds(Optional::empty, this::found);

        assertThat(invited(), equalTo(ClientFixture.ANA));
    }

    @Test
    void refusal_of_a_repeated_write_stands_if_the_first_one_was_not_carried_out() {
        fixture.api.responses(WRITE, LOST, TAKEN);
        journal.finds(Optional::empty, Optional::empty);

        assertThat(assertThrows(Refusal.class, this::invited).status(), is(409));
    }

    @Test
    void refusal_of_the_first_write_is_not_looked_up() {
        fixture.api.responses(WRITE, TAKEN);
        journal.finds(this::found);

        assertThat(assertThrows(Refusal.class, this::invited).status(), is(409));
        assertThat(journal.found.size(), is(1));
    }

    @Test
    void write_fails_as_lost_if_its_look_up_fails() {
        fixture.api.responses(WRITE, LOST, CREATED);
        fixture.api.responses("GET /v2/teams", Response.refusal(403, "forbidden", "not allowed"));
        journal.finds(() -> {
            fixture.client().teams().all().toList();
            return Optional.empty();
        });

        assertThrows(Unreachable.class, this::invited);

        assertThat(sent(), is(1));
    }

    @Test
    void write_that_cannot_be_looked_up_is_not_repeated() {
        fixture.api.responses(WRITE, LOST, CREATED);
        journal.looksUp = false;

        assertThrows(Unreachable.class, this::invited);

        assertThat(sent(), is(1));
        assertThat(fixture.clock.waits(), empty());
    }

    private String invited() {
        fixture.transport.reportWaitsTo(notices::add);
        ClientConfig config = fixture.config(CallPolicy.sandbox());
        return SigmaClient.open(fixture.transport, new ClientConfig(config.access(), config.policy(), config.contract(),
                config.redaction(), config.owned(), new Listener(journal))).members().invite(NEW).id().value();
    }

    private Optional<ApiResponse> found() {
        return Optional.of(new ApiResponse(200, Map.of("content-type", List.of("application/json")), CREATED.body().getBytes(StandardCharsets.UTF_8)));
    }

    private int sent() {
        return fixture.api.seen(WRITE).size();
    }

    /** A listener that only has a journal. */
    private record Listener(CallJournal journal) implements ExchangeListener {

        @Override
        public void exchanged(CheckedExchange exchange) {
            // Ignored.
        }

        @Override
        public void read(Operation operation, int status, Set<String> fields) {
            // Ignored.
        }
    }

    /** A journal with scripted results of look-ups; one look-up more than scripted fails. */
    private static final class Journal implements CallJournal {

        private final Deque<Supplier<Optional<ApiResponse>>> found = new ArrayDeque<>();
        private boolean looksUp = true;

        @SafeVarargs
        final void finds(Supplier<Optional<ApiResponse>>... results) {
            found.addAll(List.of(results));
        }

        @Override
        public Optional<ApiResponse> earlier(ApiCall call) {
            return Optional.empty();
        }

        @Override
        public void sending(ApiCall call) {
            // Not recorded.
        }

        @Override
        public void received(ApiCall call, ApiResponse response) {
            // Not recorded.
        }

        @Override
        public boolean looksUp(ApiCall call) {
            return looksUp;
        }

        @Override
        public Optional<ApiResponse> lookUp(ApiCall call) {
            return found.remove().get();
        }
    }
}
