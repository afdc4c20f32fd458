package sigma.recipes.client.call;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.time.Instant;
import java.util.Optional;
import java.util.function.UnaryOperator;
import sigma.recipes.client.http.RetryAdvice;
import sigma.recipes.contract.Operation;
import sigma.recipes.contract.check.ContractViolation;
import sigma.recipes.contract.exchange.ApiResponse;
import sigma.recipes.problem.ExitCode;
import sigma.recipes.problem.Problem;
import sigma.recipes.problem.ProblemException;
import sigma.recipes.text.TextSanitizer;

/** Thrown if the API responds with a status other than 2xx. Contains no headers and no secrets. */
public final class Refusal extends ProblemException {

    private static final long serialVersionUID = 1L;
    private static final int LONGEST_TEXT = 400;
    private static final int FORBIDDEN = 403;
    private static final int NOT_FOUND = 404;
    private static final int SERVER_ERROR = 500;
    private static final JsonMapper JSON = new JsonMapper();

    private final String operationId;
    private final boolean signIn;
    private final int status;
    private final String code;
    private final String explanation;
    private final String requestId;
    private final boolean fromEdge;
    private final transient ContractViolation broken;

    private Refusal(Operation operation, JudgedResponse judged, Words words, Optional<RetryAdvice> comeBack) {
        super(ExitCode.API_REFUSED, problem(operation, judged.response().status(), words, comeBack));
        this.operationId = operation.id();
        this.signIn = operation.signsIn();
        this.status = judged.response().status();
        this.broken = judged.broken().orElse(null);
        this.code = words.code();
        this.explanation = words.explanation();
        this.requestId = words.requestId();
        this.fromEdge = words.fromEdge();
    }

    /** Creates a refusal from a response; {@code masking} hides secrets that the API may have echoed. */
    static Refusal of(Operation operation, JudgedResponse judged, UnaryOperator<String> masking, Instant now) {
        return new Refusal(operation, judged, Words.of(judged.response(), masking), RetryAdvice.of(judged.response(), now));
    }

    /**
     * Requires that the response follows the contract. Called where a refusal is expected; elsewhere its content matters
     * more than its form.
     *
     * @throws ContractViolation if it violates the contract
     */
    public void requireConformance() {
        if (broken != null) {
            throw broken;
        }
    }

    /** Returns the id of the operation that was refused. */
    public String operationId() {
        return operationId;
    }

    /** Returns whether the sign-in was refused, and so the operation itself never sent. */
    public boolean ofSignIn() {
        return signIn;
    }

    /** Returns the status of the response. */
    public int status() {
        return status;
    }

    /** Returns whether the object does not exist, or the caller may not see it (404). */
    public boolean isNotFound() {
        return status == NOT_FOUND;
    }

    /** Returns whether the caller lacks a permission (403). */
    public boolean isForbidden() {
        return status == FORBIDDEN;
    }

    /**
     * Returns whether the server failed, or the edge in front of it responded, so that nothing is known about the object or
     * the caller's permissions.
     */
    public boolean isOutage() {
        return status >= SERVER_ERROR || fromEdge;
    }

    /** Returns the API's code for the reason; empty if the response has none, as a response of the edge. */
    public Optional<String> code() {
        return Optional.ofNullable(code);
    }

    /** Returns the message of the API, shortened; for an HTML page of a gateway, its title. */
    public String explanation() {
        return explanation;
    }

    /** Returns the id by which Sigma's support finds the request, if the response has one. */
    public Optional<String> requestId() {
        return Optional.ofNullable(requestId);
    }

    /**
     * Returns whether the response comes from the edge in front of the API (a firewall, a rate limit, an outage), not from
     * the API.
     */
    public boolean fromEdge() {
        return fromEdge;
    }

    private static Problem problem(Operation operation, int status, Words words, Optional<RetryAdvice> comeBack) {
        return Problem.of("Sigma refused " + operation.id() + ".").at(operation.method() + " " + operation.path())
                .expected("a success").actual(status + words.came())
                .fix(comeBack.map(RetryAdvice::advice)
                        .orElseGet(() -> RefusalAdvice.on(operation, status, words.fromEdge())))
                .id("client.refused");
    }

    /** The error body of a response; an absent code or request id is null. */
    private record Words(String code, String explanation, String requestId, boolean fromEdge, String mediaType) {

        static Words of(ApiResponse response, UnaryOperator<String> masking) {
            try {
                JsonNode body = JSON.readTree(response.text());
                if (body.isObject()) {
                    return new Words(word(body, "code", masking), line(masking.apply(body.path("message").asText())),
                            word(body, "requestId", masking), false, response.mediaType());
                }
            } catch (JsonProcessingException notJson) {
                // The API itself always responds in JSON.
            }
            return new Words(null, line(masking.apply(title(response.text()))), null, true, response.mediaType());
        }

        String came() {
            if (fromEdge) {
                String type = mediaType.isEmpty() ? "without a media type" : "as " + mediaType;
                return " from the edge in front of the API, " + type
                        + (explanation.isEmpty() ? "" : ": \"" + explanation + "\"");
            }
            return (code == null ? "" : " \"" + code + "\"") + ": " + (explanation.isEmpty() ? "no message" : explanation)
                    + (requestId == null ? "" : " (request id " + requestId + ")");
        }

        private static String word(JsonNode body, String field, UnaryOperator<String> masking) {
            return body.hasNonNull(field) ? line(masking.apply(body.path(field).asText())) : null;
        }

        private static String line(String text) {
            return TextSanitizer.line(text, LONGEST_TEXT);
        }

        private static String title(String page) {
            int start = page.indexOf("<title>");
            int end = page.indexOf("</title>", start + 1);
            return start >= 0 && end > start ? page.substring(start + "<title>".length(), end) : page;
        }
    }
}
