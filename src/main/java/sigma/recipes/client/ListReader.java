package sigma.recipes.client;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import sigma.recipes.client.call.ApiExecutor;
import sigma.recipes.client.call.Paging;
import sigma.recipes.client.request.ApiCall;
import sigma.recipes.contract.Operation;

/** Reads any list of the API: paged, not paged, or a bare array. */
final class ListReader {

    private final ApiExecutor api;

    ListReader(ApiExecutor api) {
        this.api = api;
    }

    /** Returns all rows; pages are as large as the API allows. */
    Stream<JsonNode> rows(String operationId, Map<String, String> parameters) {
        Operation operation = api.operation(operationId);
        ApiCall call = ApiCall.of(operation, parameters, Optional.empty());
        if (takes(operation, "page")) {
            return new Paging(api).all(Paging.Style.PAGE.largest(call), Paging.Style.PAGE, JsonNode.class);
        }
        if (takes(operation, "pageToken")) {
            return new Paging(api).all(Paging.Style.PAGE_TOKEN.largest(call), Paging.Style.PAGE_TOKEN, JsonNode.class);
        }
        JsonNode response = api.responses().tree(operation, api.send(call));
        return StreamSupport.stream((response.isArray() ? response : response.path("entries")).spliterator(), false);
    }

    private static boolean takes(Operation operation, String parameter) {
        return operation.parameters().stream().anyMatch(each -> each.in().equals("query") && each.name().equals(parameter));
    }
}
