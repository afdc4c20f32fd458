package sigma.recipes.runbook.journal;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import sigma.recipes.contract.Operation;
import sigma.recipes.contract.exchange.ApiResponse;
import sigma.recipes.contract.exchange.StoredBody;
import sigma.recipes.runbook.earlier.RecordedText;

/**
 * A response in a journal: complete, but without secrets.
 *
 * @param status    the status number; 0 for a lost response to a write that was not carried out
 * @param mediaType the value of Content-Type; null without one
 * @param date      the value of Date, the API's own time; null without one
 * @param json      the body if it is JSON; otherwise null
 * @param text      the body if it is other text; otherwise null
 * @param file      size and digest of a body in a file; otherwise null
 * @param secret    whether the body contained a secret, which was masked
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record RecordedResponse(int status, String mediaType, String date, JsonNode json, String text, StoredBody file,
                      @JsonInclude(JsonInclude.Include.NON_DEFAULT) boolean secret) {

    private static final int SERVER_ERROR = 500;
    private static final int TIMEOUT = 408;

    /** Returns the recorded form of a response. */
    static RecordedResponse of(ApiResponse response, UnaryOperator<String> withoutSecrets) {
        String body = response.text();
        String kept = withoutSecrets.apply(body);
        Optional<JsonNode> json = body.isEmpty() ? Optional.empty() : RecordedText.json(kept);
        return new RecordedResponse(response.status(), response.header("content-type").orElse(null),
                response.header("date").orElse(null), json.orElse(null), json.isPresent() || body.isEmpty() ? null : kept,
                response.stored().orElse(null), !kept.equals(body));
    }

    /** Returns the recorded form of the response to a read that no later process needs: the size and digest of its body. */
    static RecordedResponse withoutBody(ApiResponse response) {
        return new RecordedResponse(response.status(), response.header("content-type").orElse(null), response.header("date").orElse(null),
                null, null, response.stored().orElseGet(() -> StoredBody.of(response.body())), false);
    }

    /** Returns a substitute for a lost response, made from the lists of the API. */
    static RecordedResponse found(int status, JsonNode body) {
        return new RecordedResponse(status, body == null ? null : "application/json", null, body, null, null, false);
    }

    /** Returns a substitute for the lost response to a write that was not carried out. */
    static RecordedResponse none() {
        return new RecordedResponse(0, null, null, null, null, null, false);
    }

    /** Returns the status only. */
    RecordedResponse outline() {
        return new RecordedResponse(status, null, null, null, null, null, false);
    }

    /** Returns the ids of what a write created, each with the name of its field; empty if it created nothing. */
    String created(Operation write) {
        return json == null ? "" : write.effect().creates().stream().filter(json::has)
                .map(field -> field + " " + json.path(field).asText()).collect(Collectors.joining(", "));
    }

    /** Returns whether a later process gets the response from the journal; a body that is absent has to be read again. */
    @JsonIgnore
    boolean replayable() {
        return arrived() && file == null;
    }

    /** Returns whether there was a response or a substitute. */
    @JsonIgnore
    boolean arrived() {
        return status > 0;
    }

    /** Returns whether the API carried out the request. */
    @JsonIgnore
    boolean succeeded() {
        return status >= 200 && status < 300;
    }

    /** Returns whether the API may have carried out the request although it responded with an error. */
    @JsonIgnore
    boolean leavesOpen() {
        return status >= SERVER_ERROR || status == TIMEOUT;
    }

    /** Returns the response. */
    ApiResponse response() {
        Map<String, List<String>> headers = new HashMap<>();
        if (mediaType != null) {
            headers.put("content-type", List.of(mediaType));
        }
        String body = json != null ? json.toString() : text == null ? "" : text;
        return new ApiResponse(status, headers, body.getBytes(StandardCharsets.UTF_8), Optional.ofNullable(file));
    }
}
