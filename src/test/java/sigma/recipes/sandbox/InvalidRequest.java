package sigma.recipes.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import sigma.recipes.contract.check.ContractCheck;
import sigma.recipes.contract.exchange.ApiResponse;
import sigma.recipes.contract.finding.Finding;

/**
 * One request with one mistake, and how it has to be refused.
 *
 * @param draft    the request
 * @param what     the mistake, in words
 * @param status   the status that it has to be refused with
 * @param names    what the message has to name
 * @param isChoice whether the contract allows several forms here, so that another may fit by chance
 */
record InvalidRequest(RequestDraft draft, String what, int status, String names, boolean isChoice) {

    static InvalidRequest ofBody(RequestDraft good, String what, BodyPlace spot, JsonNode body) {
        return new InvalidRequest(good.withBody(body), what, 400, spot.choice().orElse(spot.place()), spot.choice().isPresent());
    }

    static InvalidRequest ofQuery(RequestDraft good, String name, String value) {
        return new InvalidRequest(good.withQuery(name, value), "query " + name + " as \"" + value + "\"", 400, name, false);
    }

    static InvalidRequest ofPath(RequestDraft good, String name, String value, int status, String names) {
        return new InvalidRequest(good.withPath(name, value), "path " + name + " as \"" + value + "\"", status, names, false);
    }

    /** Returns what is wrong with a response to this request; empty if it is refused as it has to be. */
    Optional<String> complaint(ApiResponse response, ContractCheck check) {
        return fault(response, check).filter(any -> isMistake(check)).map(fault -> draft.operation().id() + ", " + what + ": "
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

    /** What was meant as a mistake in one form of a choice may be right in another. */
    private boolean isMistake(ContractCheck check) {
        return !isChoice || !check.checkRequest(draft.request()).violations().isEmpty();
    }
}
