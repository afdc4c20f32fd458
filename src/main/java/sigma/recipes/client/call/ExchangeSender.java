package sigma.recipes.client.call;

import java.net.URI;
import java.util.function.Consumer;
import sigma.recipes.client.guard.WriteGuard;
import sigma.recipes.client.http.ExchangeFilter;
import sigma.recipes.client.http.HttpRequest;
import sigma.recipes.client.http.Unreachable;
import sigma.recipes.contract.Operation;
import sigma.recipes.contract.check.ContractViolation;
import sigma.recipes.contract.exchange.ApiResponse;

/** Sends requests with retries, and registers what they created before the response is checked. */
final class ExchangeSender {

    private final Transport transport;
    private final ExchangeInspection inspection;
    private final Retries retries;
    private final WriteGuard guard;

    ExchangeSender(Transport transport, ExchangeInspection inspection, WriteGuard guard) {
        this.transport = transport;
        this.inspection = inspection;
        this.guard = guard;
        retries = new Retries(transport.clock(), transport.waits());
    }

    /**
     * The callbacks of each attempt.
     *
     * @param turn    waits for its turn
     * @param arrived receives the response, before it is checked
     */
    record Moments(Runnable turn, Consumer<ApiResponse> arrived) {
    }

    /**
     * Sends a request, with retries.
     *
     * @param sentBefore how often it was sent before, with another token
     * @param root       the address that precedes the paths of the contract
     * @param moments    the callbacks of each attempt
     * @throws ContractViolation if a successful response violates the contract
     * @throws Unreachable    if there was no response
     */
    JudgedResponse send(Operation operation, HttpRequest request, int sentBefore, URI root, Moments moments) {
        return retries.run(operation.id(), request.safe(), attempt -> {
            moments.turn().run();
            ExchangeFilter seen = transport.send(request);
            moments.arrived().accept(seen.exchange().response());
            if (JudgedResponse.success(seen.exchange().response())) {
                // Registered before the check, since a request whose response violates the contract has to be undone too.
                guard.learn(operation, seen.exchange().response());
            }
            return inspection.inspect(seen.exchange(), root.getRawPath(), seen.took(), sentBefore + attempt);
        });
    }
}
