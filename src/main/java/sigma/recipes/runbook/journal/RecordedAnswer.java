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
import sigma.recipes.contract.exchange.ApiResponse;
import sigma.recipes.contract.exchange.StoredBody;
import sigma.recipes.runbook.earlier.RecordedText;

/**
 * A response as a journal keeps it: whole, but without secrets.
 *
 * @param status    the status number; 0 for a lost response to a write that was not carried out
 * @param mediaType the value of Content-Type; null without one
 * @param date      the value of Date, the API's own time; null without one
 * @param json      the body, where it is JSON; else null
 * @param text      the body, where it is another text; else null
 * @param file      size and digest of a body that went to a file; else null
 * @param secret    whether the body held a secret, which was masked
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record RecordedAnswer(int status, String mediaType, String date, JsonNode json, String text, StoredBody file,
                      @JsonInclude(JsonInclude.Include.NON_DEFAULT) boolean secret) {

    private static final int SERVER_ERROR = 500;
    private static final int TIMEOUT = 408;

    /** Returns what is kept of a response. */
    static RecordedAnswer of(ApiResponse response, UnaryOperator<String> withoutSecrets) {
        String body = response.text();
        String kept = withoutSecrets.apply(body);
        Optional<JsonNode> json = body.isEmpty() ? Optional.empty() : RecordedText.json(kept);
        return new RecordedAnswer(response.status(), response.header("content-type").orElse(null),
                response.header("date").orElse(null), json.orElse(null), json.isPresent() || body.isEmpty() ? null : kept,
                response.stored().orElse(null), !kept.equals(body));
    }

    /** Returns what is kept of the response to a read that no later process needs: the size and digest of its body. */
    static RecordedAnswer withoutBody(ApiResponse response) {
        return new RecordedAnswer(response.status(), response.header("content-type").orElse(null), response.header("date").orElse(null),
                null, null, response.stored().orElseGet(() -> StoredBody.of(response.body())), false);
    }

    /** Returns the response that stands for one that was lost, made of what the API lists. */
    static RecordedAnswer found(int status, JsonNode body) {
        return new RecordedAnswer(status, body == null ? null : "application/json", null, body, null, null, false);
    }

    /** Returns the response that stands for the lost one to a write that was not carried out. */
    static RecordedAnswer none() {
        return new RecordedAnswer(0, null, null, null, null, null, false);
    }

    /** Returns the status alone. */
    RecordedAnswer outline() {
        return new RecordedAnswer(status, null, null, null, null, null, false);
    }

    /** Returns whether a later process gets the response from the journal; a body that is not in it has to be read again. */
    @JsonIgnore
    boolean replayable() {
        return arrived() && file == null;
    }

    /** Returns whether there was a response, or one was made up for. */
    @JsonIgnore
    boolean arrived() {
        return status > 0;
    }

    /** Returns whether the API did what was asked for. */
    @JsonIgnore
    boolean succeeded() {
        return status >= 200 && status < 300;
    }

    /** Returns whether the API may have done what was asked for, although it answered with an error. */
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
