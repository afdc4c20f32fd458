package sigma.recipes.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import sigma.recipes.contract.check.ContractCheck;
import sigma.recipes.contract.exchange.ApiResponse;
import sigma.recipes.contract.finding.Finding;

/**
 * A request with one error, and the refusal that it requires.
 *
 * @param draft    the request
 * @param what     a description of the error
 * @param status   the required status
 * @param names    what the message must name
 * @param isChoice whether the contract allows several variants here, so that another one may match by chance
 */
record InvalidRequest(RequestDraft draft, String what, int status, String names, boolean isChoice) {

    static InvalidRequest ofBody(RequestDraft good, String what, BodyPlace place, JsonNode body) {
        return new InvalidRequest(good.withBody(body), what, 400, place.choice().orElse(place.place()), place.choice().isPresent());
    }

    static InvalidRequest ofQuery(RequestDraft good, String name, String value) {
        return new InvalidRequest(good.withQuery(name, value), "query " + name + " as \"" + value + "\"", 400, name, false);
    }

    static InvalidRequest ofPath(RequestDraft good, String name, String value, int status, String names) {
        return new InvalidRequest(good.withPath(name, value), "path " + name + " as \"" + value + "\"", status, names, false);
    }

    /** Returns what is wrong with a response to this request; empty if the request is refused as required. */
    Optional<String> problem(ApiResponse response, ContractCheck check) {
        return fault(response, check).filter(any -> isInvalid(check)).map(fault -> draft.operation().id() + ", " + what + ": "
                + fault + "; came " + response.status() + " " + response.text());
    }

    private Optional<String> fault(ApiResponse response, ContractCheck check) {
        if (response.status() != status) {
            return Optional.of("expected " + status);
        }
        List<Finding> findings = check.checkResponse(draft.operation(), response).violations();
        if (!findings.isEmpty()) {
            return Optional.of("expected an envelope, but " + findings.get(0).place() + ": expected "
                    + findings.get(0).expected() + ", was " + findings.get(0).actual());
        }
        JsonNode envelope = Caller.json(response);
        if (!response.header("x-request-id").equals(Optional.of(envelope.path("requestId").asText()))) {
            return Optional.of("expected the header x-request-id to repeat the request id");
        }
        return envelope.path("message").asText().contains(names) ? Optional.empty()
                : Optional.of("expected a message that names " + names);
    }

    /** An error in one variant of a choice may be valid in another. */
    private boolean isInvalid(ContractCheck check) {
        return !isChoice || !check.checkRequest(draft.request()).violations().isEmpty();
    }
}
