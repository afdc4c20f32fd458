package sigma.recipes.drift.update;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;
import sigma.recipes.drift.document.Document;
import sigma.recipes.drift.schema.ApiReader;

/** The parameters of a path that apply to all of its operations. */
final class SharedParameters {

    private static final String PARAMETERS = "parameters";

    private SharedParameters() {
    }

    /** Moves the path parameters of a new operation to its path if the path is new, and drops those that the path already has. */
    static void move(Document contract, ObjectNode item, ObjectNode operation) {
        boolean fresh = item.isEmpty();
        List<JsonNode> rest = new ArrayList<>();
        for (JsonNode parameter : operation.path(PARAMETERS)) {
            boolean ofPath = ApiReader.followed(contract, parameter).path("in").asText().equals("path");
            if (fresh && ofPath) {
                item.withArray("/" + PARAMETERS).add(parameter);
            } else if (StreamSupport.stream(item.path(PARAMETERS).spliterator(), false).noneMatch(parameter::equals)) {
                rest.add(parameter);
            }
        }
        operation.remove(PARAMETERS);
        if (!rest.isEmpty()) {
            operation.withArray("/" + PARAMETERS).addAll(rest);
        }
    }
}
