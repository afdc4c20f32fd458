package sigma.recipes.runbook;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import sigma.recipes.contract.exchange.ApiRequest;
import sigma.recipes.contract.exchange.ApiResponse;
import sigma.recipes.sandbox.Interceptor;
import sigma.recipes.sandbox.http.OutgoingResponse;

/** An API that kills its client at one exchange. */
final class KillingApi implements Interceptor {

    /** When the client is killed. */
    enum Moment {
        /** The request has arrived and is not carried out. */
        BEFORE,
        /** The request was carried out, and the response never leaves. */
        BETWEEN,
        /** The response has left; the client may have read it or not. */
        AFTER
    }

    private final int exchange;
    private final Moment moment;
    private final AtomicInteger count = new AtomicInteger();
    private final List<String> operations = new ArrayList<>();
    private final CompletableFuture<CommandProcess> client = new CompletableFuture<>();
    private volatile boolean killed;

    /**
     * Creates an API.
     *
     * @param exchange the number of the exchange, from 1; 0 for an API that kills no client
     */
    KillingApi(int exchange, Moment moment) {
        this.exchange = exchange;
        this.moment = moment;
    }

    /** Names the client to kill. */
    void client(CommandProcess process) {
        client.complete(process);
    }

    /** Returns the operations of the exchanges in their order. */
    synchronized List<String> operations() {
        return List.copyOf(operations);
    }

    /** Returns whether the client was killed. */
    boolean killed() {
        return killed;
    }

    @Override
    public OutgoingResponse intercept(Request request, Function<ApiRequest, OutgoingResponse> api) {
        synchronized (this) {
            operations.add(request.operation().id());
        }
        if (count.incrementAndGet() != exchange) {
            return api.apply(request.sent());
        }
        if (moment == Moment.BEFORE) {
            kill();
            return OutgoingResponse.of(new ApiResponse(503, Map.of(), new byte[0]));
        }
        OutgoingResponse response = api.apply(request.sent());
        if (moment == Moment.BETWEEN) {
            kill();
        } else {
            CompletableFuture.delayedExecutor(10, TimeUnit.MILLISECONDS).execute(this::kill);
        }
        return response;
    }

    private void kill() {
        CommandProcess process = client.join();
        killed = true;
        process.kill();
        try {
            process.ended();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
