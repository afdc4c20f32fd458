package sigma.recipes.runbook.journal;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import sigma.recipes.client.request.ApiCall;
import sigma.recipes.runbook.earlier.RecordedText;

/**
 * A call in a journal. Two calls are the same if all of their parts are equal.
 *
 * @param operation the operationId
 * @param path      the path parameters by name
 * @param query     the query parameters in the order sent
 * @param body      the JSON body without secrets; null without a body
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record RecordedCall(String operation, Map<String, String> path, List<ApiCall.QueryParameter> query, JsonNode body) {

    /** Treats JSON null as no body. */
    RecordedCall {
        body = body == null || body.isNull() ? null : body;
    }

    /** Returns the recorded form of a call. */
    static RecordedCall of(ApiCall call, UnaryOperator<String> withoutSecrets) {
        JsonNode body = call.body().map(sent -> RecordedText.json(withoutSecrets.apply(sent.toString())).orElse(sent)).orElse(null);
        return new RecordedCall(call.operation().id(), new TreeMap<>(call.path()), call.query(), body);
    }

    /** Returns the body; a missing node if there is none. */
    JsonNode sent() {
        return body == null ? MissingNode.getInstance() : body;
    }
}
