package sigma.recipes.contract;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Makes contracts of one operation, and exchanges, in few words. JSON is written with single quotes. */
final class Tiny {

    static final String ERROR = "{'type':'object','required':['requestId','message','code'],'properties':{"
            + "'requestId':{'type':'string','format':'uuid'},'message':{'type':'string'},'code':{'type':'string'}}}";
    static final String REQUEST_ID = "4ea60fe9-f487-43b0-aa7a-3ef43ca3a90e";

    private static final ObjectMapper JSON = new ObjectMapper();

    private String method = "GET";
    private String path = "/v2/books";
    private final List<Operation.Parameter> parameters = new ArrayList<>();
    private Optional<Operation.RequestBody> requestBody = Optional.empty();
    private final Map<Integer, Operation.Answer> successes = new LinkedHashMap<>();

    private Tiny() {
    }

    static Tiny operation(String method, String path) {
        Tiny tiny = new Tiny();
        tiny.method = method;
        tiny.path = path;
        return tiny;
    }

    Tiny parameter(String in, String name, boolean required, String schema) {
        parameters.add(new Operation.Parameter(name, in, required, part(schema)));
        return this;
    }

    Tiny takes(String mediaType, boolean required, String schema) {
        requestBody = Optional.of(new Operation.RequestBody(required, Map.of(mediaType, part(schema))));
        return this;
    }

    Tiny answers(int status, String mediaType, String schema) {
        successes.put(status, new Operation.Answer(Map.of(mediaType, part(schema))));
        return this;
    }

    Tiny answers(int status) {
        successes.put(status, new Operation.Answer(Map.of()));
        return this;
    }

    Operation made() {
        return new Operation("theOperation", method, path, "Does something", "books", false, List.copyOf(parameters),
                requestBody, successes.isEmpty() ? Map.of(204, new Operation.Answer(Map.of())) : Map.copyOf(successes),
                part(ERROR));
    }

    Contract contract() {
        return Contract.of(List.of(made()));
    }

    ContractCheck check() {
        return new ContractCheck(contract());
    }

    ContractCheck check(ContractCheck.Against against) {
        return new ContractCheck(contract(), against);
    }

    static SchemaPart part(String schema) {
        try {
            return new HeldSchema(schema, JSON.readTree(json(schema)));
        } catch (JsonProcessingException mistake) {
            throw new IllegalArgumentException(schema, mistake);
        }
    }

    static String json(String text) {
        return text.replace('\'', '"');
    }

    static ApiRequest request(String method, String uri) {
        return new ApiRequest(method, URI.create(uri), Map.of(), new byte[0]);
    }

    static ApiRequest request(String method, String uri, String mediaType, String body) {
        return new ApiRequest(method, URI.create(uri), Map.of("content-type", List.of(mediaType)), bytes(body));
    }

    static ApiResponse answer(int status, String mediaType, String body) {
        return new ApiResponse(status, mediaType.isEmpty() ? Map.of() : Map.of("content-type", List.of(mediaType)), bytes(body));
    }

    static ApiResponse json(int status, String body) {
        return answer(status, "application/json; charset=utf-8", json(body));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** Returns what the check finds in an answer with {@code body} where the operation declares {@code schema}. */
    static List<Finding> findings(String schema, String body) {
        Tiny tiny = operation("GET", "/v2/books").answers(200, "application/json", schema);
        return tiny.check().checkResponse(tiny.made(), json(200, body)).all();
    }

    /** Returns the findings as texts: {@code [response.body.enum] color: one of "red", "blue"; "green"}. */
    static List<String> lines(List<Finding> findings) {
        return findings.stream().map(finding -> "[" + finding.id() + "] " + finding.place() + ": " + finding.expected() + "; "
                + finding.actual()).toList();
    }

    static List<String> lines(String schema, String body) {
        return lines(findings(schema, body));
    }

    static List<String> ids(Findings findings) {
        return findings.all().stream().map(Finding::id).toList();
    }
}
