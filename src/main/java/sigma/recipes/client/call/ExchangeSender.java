package sigma.recipes.client.call;

import java.net.URI;
import sigma.recipes.client.guard.WriteGuard;
import sigma.recipes.client.http.ExchangeFilter;
import sigma.recipes.client.http.HttpRequest;
import sigma.recipes.client.http.Unreachable;
import sigma.recipes.contract.Operation;
import sigma.recipes.contract.check.ContractBroken;

/** Has requests sent: checked before, repeated where that is right, and what they made registered before it is judged. */
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
     * Sends a request, several times where that helps.
     *
     * @param sentBefore how often it was sent before, with another token
     * @param root       what the paths of the contract stand behind
     * @param turn       waits for the turn of each attempt
     * @throws ContractBroken where the request breaks the contract and was not sent, or a success does
     * @throws Unreachable    where no answer came
     */
    JudgedResponse send(Operation operation, HttpRequest request, int sentBefore, URI root, Runnable turn) {
        inspection.beforeSending(request.request(), root.getRawPath());
        return retries.run(operation.id(), request.safe(), attempt -> {
            turn.run();
            ExchangeFilter seen = transport.send(request);
            if (JudgedResponse.success(seen.exchange().response())) {
                // Before anything is judged: what an answer outside of the contract made has to be undone too.
                guard.learn(operation, seen.exchange().response());
            }
            return inspection.inspect(seen.exchange(), root.getRawPath(), seen.took(), sentBefore + attempt);
        });
    }
}
