package sigma.recipes.client.call;

import java.util.Optional;
import sigma.recipes.contract.check.ContractViolation;
import sigma.recipes.contract.exchange.ApiResponse;

/**
 * A response and its findings.
 *
 * @param response the response, unmasked
 * @param broken the violations of an error response; a successful response that violates the contract is thrown instead
 */
record JudgedResponse(ApiResponse response, Optional<ContractViolation> broken) {

    static boolean success(ApiResponse response) {
        return response.status() >= 200 && response.status() <= 299;
    }
}
