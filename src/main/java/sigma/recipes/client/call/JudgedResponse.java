package sigma.recipes.client.call;

import java.util.Optional;
import sigma.recipes.contract.check.ContractBroken;
import sigma.recipes.contract.exchange.ApiResponse;

/**
 * A response and its findings.
 *
 * @param answer the response, in clear
 * @param broken how it breaks the contract, where it does; only ever of a response that is no success, since a success that
 *               breaks the contract is thrown
 */
record JudgedResponse(ApiResponse answer, Optional<ContractBroken> broken) {

    static boolean success(ApiResponse answer) {
        return answer.status() >= 200 && answer.status() <= 299;
    }
}
