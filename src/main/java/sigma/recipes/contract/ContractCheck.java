package sigma.recipes.contract;

import java.util.List;

/** Checks exchanges against a contract. */
public final class ContractCheck {

    /** Creates a check against {@code contract}. */
    public ContractCheck(Contract contract) {
    }

    /** Returns everything that departs from the contract in the request and in the answer. */
    public Findings check(Exchange exchange) {
        return new Findings(List.of());
    }

    /** Returns everything that departs from the contract in the request. */
    public Findings checkRequest(ApiRequest request) {
        return new Findings(List.of());
    }

    /** Returns everything that departs from the contract in the answer of {@code operation}. */
    public Findings checkResponse(Operation operation, ApiResponse response) {
        return new Findings(List.of());
    }
}
