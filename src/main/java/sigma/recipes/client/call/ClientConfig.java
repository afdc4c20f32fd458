package sigma.recipes.client.call;

import sigma.recipes.client.guard.OwnedIds;
import sigma.recipes.client.request.ApiAccess;
import sigma.recipes.client.request.CallPolicy;
import sigma.recipes.client.request.Polling;
import sigma.recipes.contract.Contract;
import sigma.recipes.contract.deviation.Deviations;
import sigma.recipes.contract.redaction.Redaction;

/**
 * The configuration of a client.
 *
 * @param access    the address and the credentials
 * @param policy   what it may do
 * @param contract  the contract that every exchange is checked against
 * @param known     the known deviations of a real organization from the contract
 * @param redaction masks secrets; the client adds each secret that it receives
 * @param owned     what this run created; shared by all clients of the run
 * @param listener  receives every exchange
 * @param lenient   whether a response that violates the contract is only reported to the listener, without failing the call
 * @param polling   how to poll for work that continues after the response
 */
public record ClientConfig(ApiAccess access, CallPolicy policy, Contract contract, Deviations known, Redaction redaction,
                    OwnedIds owned, ExchangeListener listener, boolean lenient, Polling polling) {

    /** Creates a configuration without known deviations, in which a response that violates the contract fails the call. */
    public ClientConfig(ApiAccess access, CallPolicy policy, Contract contract, Redaction redaction, OwnedIds owned,
                 ExchangeListener listener) {
        this(access, policy, contract, Deviations.none(), redaction, owned, listener, false, Polling.standard());
    }

    /** Returns the same configuration for other credentials. */
    public ClientConfig with(ApiAccess other) {
        return new ClientConfig(other, policy, contract, known, redaction, owned, listener, lenient, polling);
    }

    /** Returns the same configuration for a client whose calls do not fail if a response violates the contract. */
    public ClientConfig leniently() {
        return new ClientConfig(access, policy, contract, known, redaction, owned, listener, true, polling);
    }
}
