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
 * What each scenario asks of an unchanged API, and what it is answered. A scenario does the same each time that it gets the
 * same answers. So a change of the API that alters none of its requests and responses cannot be noticed by it, and the
 * drills leave this play out. Thread-safe.
 *
 * @param <K> what names a play
 */
final class Baseline<K> implements Interceptor, ConcurrentEventListener {

    /** A scenario may have several rows, each with an organization of its own. */
    private final Map<K, Queue<SandboxOrganization>> players = new ConcurrentHashMap<>();
    private final Map<SandboxOrganization, Queue<Seen>> plays = new ConcurrentHashMap<>();
    private final Queue<Seen> strangers = new ConcurrentLinkedQueue<>();
    private final ThreadLocal<K> current = new ThreadLocal<>();
    private final Function<TestCase, K> key;

    /** Creates a baseline without plays; {@code key} names the play of a scenario that starts. */
    Baseline(Function<TestCase, K> key) {
        this.key = key;
    }

    private record Seen(Request request, ApiResponse response) {
    }

    @Override
    public void setEventPublisher(EventPublisher events) {
        events.registerHandlerFor(TestCaseStarted.class, started -> current.set(key.apply(started.getTestCase())));
    }

    /** Takes the organization of the scenario that starts on this thread; a scenario that is no play is not kept. */
    void prepare(SandboxOrganization organization) {
        plays.put(organization, new ConcurrentLinkedQueue<>());
        Optional.ofNullable(current.get()).ifPresent(play ->
                players.computeIfAbsent(play, unseen -> new ConcurrentLinkedQueue<>()).add(organization));
    }

    @Override
    public OutgoingResponse intercept(Request request, Function<ApiRequest, OutgoingResponse> api) {
        OutgoingResponse response = api.apply(request.sent());
        request.organization().map(plays::get).orElse(strangers).add(new Seen(request, response.whole()));
        return response;
    }

    /** Returns whether there was a play. */
    boolean has(K play) {
        return players.containsKey(play);
    }

    /**
     * Returns those of {@code some} plays in which a change of the API alters a request or a response. What has no valid
     * token or client belongs to no play in particular, and so to all.
     *
     * @param api      the changed API
     * @param prepared makes the change in an organization
     * @throws IllegalArgumentException if there was no such play
     */
    List<K> touched(Collection<K> some, Interceptor api, Consumer<SandboxOrganization> prepared) {
        some.stream().filter(play -> !has(play)).findFirst().ifPresent(play -> {
            throw new IllegalArgumentException("There is no play of " + play);
        });
        some.forEach(play -> players.get(play).forEach(prepared));
        return strangers.stream().anyMatch(seen -> alters(api, seen)) ? List.copyOf(some)
                : some.stream().filter(play -> touches(play, api)).toList();
    }

    private boolean touches(K play, Interceptor api) {
        return players.get(play).stream().map(plays::get).flatMap(Queue::stream).anyMatch(seen -> alters(api, seen));
    }

    private static boolean alters(Interceptor api, Seen seen) {
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
