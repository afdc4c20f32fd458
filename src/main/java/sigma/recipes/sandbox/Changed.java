package sigma.recipes.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import sigma.recipes.contract.ApiResponse;

/** Makes a planned change of the API in an answer. */
final class Changed {

    private Changed() {
    }

    static ApiResponse of(ApiResponse answer, ApiChange change) {
        if (answer.status() < 400 == change instanceof ApiChange.OfRefusals) {
            return answer;
        }
        if (change instanceof ApiChange.OtherStatus other) {
            return new ApiResponse(other.status(), answer.headers(), answer.body());
        }
        if (change instanceof ApiChange.RefusalStatus other) {
            return new ApiResponse(other.status(), answer.headers(), answer.body());
        }
        if (change instanceof ApiChange.OtherMediaType other) {
            Map<String, List<String>> headers = new LinkedHashMap<>(answer.headers());
            headers.put("content-type", List.of(other.mediaType()));
            return new ApiResponse(answer.status(), headers, answer.body());
        }
        if (change instanceof ApiChange.CutShort) {
            return withBody(answer, Arrays.copyOf(answer.body(), answer.body().length / 2));
        }
        JsonNode body = Json.read(answer.body()).orElseThrow();
        return withBody(answer, Json.write(changed(body, change)));
    }

    private static JsonNode changed(JsonNode body, ApiChange change) {
        if (change instanceof ApiChange.BareArray) {
            return body.path("entries");
        }
        if (change instanceof ApiChange.FieldGone gone) {
            at(List.of(gone.path().split("\\.")), body, ObjectNode::remove);
        } else if (change instanceof ApiChange.RefusalFieldGone gone) {
            at(List.of(gone.path().split("\\.")), body, ObjectNode::remove);
        } else if (change instanceof ApiChange.FieldRenamed renamed) {
            at(List.of(renamed.path().split("\\.")), body, (object, name) ->
                    object.set(renamed.name(), object.remove(name)));
        } else if (change instanceof ApiChange.FieldChanged field) {
            at(List.of(field.path().split("\\.")), body, (object, name) ->
                    object.set(name, field.change().apply(object.get(name))));
        } else if (change instanceof ApiChange.EndlessPages && body.path("nextPage").isNull()) {
            ((ObjectNode) body).put("nextPage", "1");
        } else if (change instanceof ApiChange.EntryLost && body.path("nextPage").isTextual()) {
            ArrayNode entries = (ArrayNode) body.path("entries");
            entries.remove(entries.size() - 1);
        } else if (change instanceof ApiChange.EntryTwice && !body.path("entries").isEmpty()) {
            ArrayNode entries = (ArrayNode) body.path("entries");
            entries.add(entries.get(entries.size() - 1));
        }
        return body;
    }

    private static void at(List<String> path, JsonNode node, BiConsumer<ObjectNode, String> act) {
        String step = path.get(0);
        if (step.endsWith("[]")) {
            JsonNode list = node.path(step.substring(0, step.length() - 2));
            list.forEach(entry -> at(path.subList(1, path.size()), entry, act));
        } else if (path.size() > 1) {
            at(path.subList(1, path.size()), node.path(step), act);
        } else if (node.has(step)) {
            act.accept((ObjectNode) node, step);
        }
    }

    private static ApiResponse withBody(ApiResponse answer, byte[] body) {
        return new ApiResponse(answer.status(), answer.headers(), body);
    }
}
