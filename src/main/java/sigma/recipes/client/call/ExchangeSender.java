package sigma.recipes.client.call;

import java.net.URI;
import java.util.function.Consumer;
import sigma.recipes.client.guard.WriteGuard;
import sigma.recipes.client.http.ExchangeFilter;
import sigma.recipes.client.http.HttpRequest;
import sigma.recipes.client.http.Unreachable;
import sigma.recipes.contract.Operation;
import sigma.recipes.contract.check.ContractBroken;
import sigma.recipes.contract.exchange.ApiResponse;

/** Has requests sent: repeated where that is right, and what they made registered before it is judged. */
final class ExchangeSender {

    private final Transport transport;
    private final ExchangeInspection inspection;
    private final Retries retries;
    private final WriteGuard guard;

    ExchangeSender(Transport transport, ExchangeInspection inspection, WriteGuard guard) {
        this.transport = transport;
        this.inspection = inspection;
        this.guard = guard;
        retries = new Retries(transport.pace(), transport.waits());
    }

    /**
     * What happens around each attempt of a request.
     *
     * @param turn    waits for its turn
     * @param arrived receives the response, before it is judged
     */
    record Moments(Runnable turn, Consumer<ApiResponse> arrived) {
    }

    /**
     * Sends a request, several times where that helps.
     *
     * @param sentBefore how often it was sent before, with another token
     * @param root       what the paths of the contract stand behind
     * @param moments    what happens around each attempt
     * @throws ContractBroken if a success breaks the contract
     * @throws Unreachable    if no response came
     */
    JudgedResponse send(Operation operation, HttpRequest request, int sentBefore, URI root, Moments moments) {
        return retries.run(operation.id(), request.safe(), attempt -> {
            moments.turn().run();
            ExchangeFilter seen = transport.send(request);
            moments.arrived().accept(seen.exchange().response());
            if (JudgedResponse.success(seen.exchange().response())) {
                // Before anything is judged: what a response outside of the contract made has to be undone too.
                guard.learn(operation, seen.exchange().response());
            }
            return inspection.inspect(seen.exchange(), root.getRawPath(), seen.took(), sentBefore + attempt);
        });
    }
}
