package sigma.recipes.runbook.drill;

import io.cucumber.plugin.ConcurrentEventListener;
import io.cucumber.plugin.event.EventPublisher;
import io.cucumber.plugin.event.TestCase;
import io.cucumber.plugin.event.TestCaseStarted;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Function;
import sigma.recipes.contract.exchange.ApiRequest;
import sigma.recipes.contract.exchange.ApiResponse;
import sigma.recipes.sandbox.Interceptor;
import sigma.recipes.sandbox.SandboxOrganization;
import sigma.recipes.sandbox.http.OutgoingResponse;

/**
 * Records the requests and responses of each scenario with an unchanged API. A scenario is deterministic, so a mutation that
 * alters none of its requests and responses cannot be detected by it, and the drills skip this play. Thread-safe.
 *
 * @param <K> the key of a play
 */
final class Baseline<K> implements Interceptor, ConcurrentEventListener {

    /** A scenario may have several rows, each with a separate organization. */
    private final Map<K, Queue<SandboxOrganization>> organizations = new ConcurrentHashMap<>();
    private final Map<SandboxOrganization, Queue<Recorded>> plays = new ConcurrentHashMap<>();
    private final Queue<Recorded> unassigned = new ConcurrentLinkedQueue<>();
    private final ThreadLocal<K> current = new ThreadLocal<>();
    private final Function<TestCase, K> key;

    /** Creates an empty baseline; {@code key} returns the key of the play of a scenario that starts. */
    Baseline(Function<TestCase, K> key) {
        this.key = key;
    }

    private record Recorded(Request request, ApiResponse response) {
    }

    @Override
    public void setEventPublisher(EventPublisher events) {
        events.registerHandlerFor(TestCaseStarted.class, started -> current.set(key.apply(started.getTestCase())));
    }

    /** Assigns an organization to the scenario that starts on this thread; scenarios that are not plays are ignored. */
    void prepare(SandboxOrganization organization) {
        plays.put(organization, new ConcurrentLinkedQueue<>());
        Optional.ofNullable(current.get()).ifPresent(play ->
                organizations.computeIfAbsent(play, unseen -> new ConcurrentLinkedQueue<>()).add(organization));
    }

    @Override
    public OutgoingResponse intercept(Request request, Function<ApiRequest, OutgoingResponse> api) {
        OutgoingResponse response = api.apply(request.sent());
        request.organization().map(plays::get).orElse(unassigned).add(new Recorded(request, response.whole()));
        return response;
    }

    /** Returns whether a play was recorded. */
    boolean has(K play) {
        return organizations.containsKey(play);
    }

    /**
     * Returns those of {@code some} plays in which a mutation of the API alters a request or response. Requests without a valid
     * token or client count for all plays.
     *
     * @param api the mutated API
     * @param prepared applies the mutation to an organization
     * @throws IllegalArgumentException if there was no such play
     */
    List<K> affected(Collection<K> some, Interceptor api, Consumer<SandboxOrganization> prepared) {
        some.stream().filter(play -> !has(play)).findFirst().ifPresent(play -> {
            throw new IllegalArgumentException("There is no play of " + play);
        });
        some.forEach(play -> organizations.get(play).forEach(prepared));
        return unassigned.stream().anyMatch(seen -> alters(api, seen)) ? List.copyOf(some)
                : some.stream().filter(play -> affects(play, api)).toList();
    }

    private boolean affects(K play, Interceptor api) {
        return organizations.get(play).stream().map(plays::get).flatMap(Queue::stream).anyMatch(seen -> alters(api, seen));
    }

    private static boolean alters(Interceptor api, Recorded seen) {
        AtomicBoolean otherRequest = new AtomicBoolean();
        try {
            ApiResponse response = api.intercept(seen.request(), sent -> {
                otherRequest.compareAndSet(false, !same(sent, seen.request().sent()));
                return OutgoingResponse.of(seen.response());
            }).whole();
            return otherRequest.get() || !same(response, seen.response());
        } catch (RuntimeException refused) {
            return true;
        }
    }

    private static boolean same(ApiRequest one, ApiRequest other) {
        return one.method().equals(other.method()) && one.uri().equals(other.uri()) && one.headers().equals(other.headers())
                && Arrays.equals(one.body(), other.body());
    }

    private static boolean same(ApiResponse one, ApiResponse other) {
        return one.status() == other.status() && one.headers().equals(other.headers()) && Arrays.equals(one.body(), other.body());
    }
}
