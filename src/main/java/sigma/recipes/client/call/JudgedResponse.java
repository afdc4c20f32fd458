package sigma.recipes.client.call;

import java.util.Optional;
import sigma.recipes.contract.check.ContractBroken;
import sigma.recipes.contract.exchange.ApiResponse;

/**
 * A response and its findings.
 *
 * @param answer the response, unmasked
 * @param broken the violations of an error response; a successful response that violates the contract is thrown instead
 */
record JudgedResponse(ApiResponse answer, Optional<ContractBroken> broken) {

    static boolean success(ApiResponse answer) {
        return answer.status() >= 200 && answer.status() <= 299;
    }
}
