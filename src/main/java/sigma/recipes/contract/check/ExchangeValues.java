package sigma.recipes.contract.check;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import sigma.recipes.contract.MediaType;
import sigma.recipes.contract.Operation;
import sigma.recipes.contract.SchemaPart;
import sigma.recipes.contract.exchange.ApiRequest;
import sigma.recipes.contract.exchange.ApiResponse;
import sigma.recipes.contract.schema.ClosedValues;
import sigma.recipes.contract.schema.CompiledPart;
import sigma.recipes.contract.schema.CompiledParts;
import sigma.recipes.contract.schema.SchemaShape;
import sigma.recipes.text.UrlText;

/** Finds the values of closed vocabularies in an exchange. Thread-safe. */
final class ExchangeValues {

    private final CompiledParts parts;

    ExchangeValues(CompiledParts parts) {
        this.parts = parts;
    }

    /** Returns the values of a request by field; those of a parameter under {@code query limit} or {@code path kind}. */
    Map<String, Set<String>> sent(Operation operation, Map<String, String> pathParameters, ApiRequest request) {
        Map<String, Set<String>> values = new TreeMap<>();
        Map<String, List<String>> query = UrlText.fields(request.uri().getRawQuery());
        for (Operation.Parameter parameter : operation.parameters()) {
            List<String> texts = parameter.in().equals("query") ? query.getOrDefault(parameter.name(), List.of())
                    : Optional.ofNullable(pathParameters.get(parameter.name())).map(List::of).orElse(List.of());
            if (!texts.isEmpty()) {
                SchemaShape shape = parts.of(parameter.schema()).shape();
                ClosedValues.in(TextValues.read(texts, shape), shape).values()
                        .forEach(found -> values.put(parameter.in() + " " + parameter.name(), found));
            }
        }
        operation.requestBody().map(Operation.RequestBody::content)
                .ifPresent(content -> values.putAll(body(content, MediaType.of(request.header("content-type")), request.body())));
        return values;
    }

    /** Returns the values of a response by field; empty for an undeclared response. */
    Map<String, Set<String>> received(Operation operation, ApiResponse response) {
        return Optional.ofNullable(operation.successes().get(response.status()))
                .map(declared -> body(declared.content(), response.mediaType(), response.body())).orElse(Map.of());
    }

    private Map<String, Set<String>> body(Map<String, SchemaPart> content, String type, byte[] bytes) {
        Optional<CompiledPart> part = MediaType.choose(content, type).map(parts::of);
        if (part.isEmpty() || bytes.length == 0) {
            return Map.of();
        }
        SchemaShape shape = part.get().shape();
        if (type.equals(MediaType.FORM)) {
            JsonNode form = TextValues.readForm(UrlText.fields(new String(bytes, StandardCharsets.UTF_8)), shape);
            return ClosedValues.in(form, shape);
        }
        return MediaType.isJson(type) && JsonBody.of(bytes) instanceof JsonBody.Read read
                ? ClosedValues.in(read.value(), shape) : Map.of();
    }
}
