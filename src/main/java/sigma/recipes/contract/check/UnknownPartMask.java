package sigma.recipes.contract.check;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import sigma.recipes.contract.MediaType;
import sigma.recipes.contract.Operation;
import sigma.recipes.contract.SchemaPart;
import sigma.recipes.contract.exchange.ApiRequest;
import sigma.recipes.contract.exchange.ApiResponse;
import sigma.recipes.contract.exchange.Exchange;
import sigma.recipes.contract.schema.CompiledParts;
import sigma.recipes.contract.schema.SchemaShape;

/** Masks the parts of bodies that the contract does not describe. Thread-safe. */
final class UnknownPartMask {

    private static final int FIRST_ERROR = 400;

    private final CompiledParts parts;

    UnknownPartMask(CompiledParts parts) {
        this.parts = parts;
    }

    Exchange masked(Optional<Operation> operation, Exchange exchange) {
        ApiRequest request = exchange.request();
        ApiResponse response = exchange.response();
        List<SchemaShape> sent = shapes(operation.flatMap(Operation::requestBody).map(body -> List.of(body.content())).orElse(List.of()));
        List<SchemaShape> received = operation.map(known -> received(known, response.status())).orElse(List.of());
        return new Exchange(
                new ApiRequest(request.method(), request.uri(), request.headers(), masked(request.body(), sent)),
                new ApiResponse(response.status(), response.headers(), masked(response.body(), received), response.stored()));
    }

    /** A successful response with an undeclared status may have any declared schema. */
    private List<SchemaShape> received(Operation operation, int status) {
        if (status >= FIRST_ERROR) {
            return List.of(parts.of(operation.error()).shape());
        }
        Operation.Response declared = operation.successes().get(status);
        Collection<Operation.Response> possible = declared == null ? operation.successes().values() : List.of(declared);
        return shapes(possible.stream().map(Operation.Response::content).toList());
    }

    private List<SchemaShape> shapes(Collection<Map<String, SchemaPart>> contents) {
        return contents.stream().flatMap(content -> content.entrySet().stream())
                .filter(entry -> MediaType.isJson(entry.getKey()))
                .flatMap(entry -> Stream.of(parts.of(entry.getValue()).shape())).toList();
    }

    /** Text that looks like JSON is masked regardless of its media type. */
    private static byte[] masked(byte[] body, List<SchemaShape> shapes) {
        String text = new String(body, StandardCharsets.UTF_8);
        int start = 0;
        while (start < text.length() && (Character.isWhitespace(text.charAt(start)) || text.charAt(start) == '\uFEFF')) {
            start++;
        }
        if (start == text.length() || text.charAt(start) != '{' && text.charAt(start) != '[') {
            return body;
        }
        String json = text.substring(start);
        String hidden = UnknownFieldMask.apply(json, shapes);
        return hidden.equals(json) ? body : (text.substring(0, start) + hidden).getBytes(StandardCharsets.UTF_8);
    }
}
