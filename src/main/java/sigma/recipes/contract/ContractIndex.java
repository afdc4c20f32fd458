package sigma.recipes.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The index that {@link sigma.recipes.contract.source.ContractCompiler} wrote, read from the class path without the
 * documents of its parts.
 */
public final class ContractIndex {

    /** The name of the index file in the folder that the build writes. */
    public static final String FILE = "index.json";
    public static final String ERROR = "error";
    private static final String FOLDER = "/contract-index/";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final List<Operation.Parameter> parameters = new ArrayList<>();
    private final SchemaPart error = new SchemaFile(ERROR);
    private final List<Operation> operations = new ArrayList<>();

    private ContractIndex(JsonNode index) {
        for (JsonNode entry : index.path("parameters")) {
            String name = entry.path("name").asText();
            SchemaPart schema = new LazySchema("parameters/" + parameters.size() + "/" + name, entry.path("schema"));
            parameters.add(new Operation.Parameter(
                    name, entry.path("in").asText(), entry.path("required").asBoolean(), schema));
        }
        index.path("operations").forEach(entry -> operations.add(operation(entry)));
    }

    /** Returns the operations of the compiled contract in the order of the contract files. */
    static List<Operation> operations() {
        return new ContractIndex(read(FILE)).operations;
    }

    /** Reads a JSON file of the compiled contract. */
    public static JsonNode read(String file) {
        try (InputStream stream = ContractIndex.class.getResourceAsStream(FOLDER + file)) {
            if (stream == null) {
                throw new IllegalStateException("The compiled contract lacks " + FOLDER + file
                        + " on the class path; build the project with mvn process-classes");
            }
            return JSON.readTree(stream);
        } catch (IOException e) {
            throw new UncheckedIOException("The compiled contract cannot be read at " + FOLDER + file, e);
        }
    }

    private Operation operation(JsonNode entry) {
        List<Operation.Parameter> taken = new ArrayList<>();
        entry.path("parameters").forEach(number -> taken.add(parameters.get(number.asInt())));
        Optional<Operation.RequestBody> body = Optional.of(entry.path("requestBody")).filter(JsonNode::isObject)
                .map(node -> new Operation.RequestBody(node.path("required").asBoolean(), content(node.path("content"))));
        Map<Integer, Operation.Response> successes = new LinkedHashMap<>();
        entry.path("successes").properties().forEach(response ->
                successes.put(Integer.valueOf(response.getKey()), new Operation.Response(content(response.getValue()))));
        return new Operation(entry.path("id").asText(), entry.path("method").asText(), entry.path("path").asText(),
                entry.path("summary").asText(), entry.path("subject").asText(), entry.path("deprecated").asBoolean(),
                effect(entry), callers(entry), List.copyOf(taken), body, Collections.unmodifiableMap(successes), error);
    }

    private static Operation.Effect effect(JsonNode entry) {
        List<String> creates = new ArrayList<>();
        entry.path("creates").forEach(field -> creates.add(field.asText()));
        return new Operation.Effect(entry.path("method").asText().equals("GET") || entry.path("readOnly").asBoolean(),
                entry.path("signIn").asBoolean(), creates);
    }

    private static Callers callers(JsonNode entry) {
        String word = entry.path("callers").asText();
        return Callers.of(word).orElseThrow(() -> new IllegalStateException("The compiled contract has unknown callers: " + word
                + "; build the project again"));
    }

    private static Map<String, SchemaPart> content(JsonNode partsByType) {
        Map<String, SchemaPart> content = new LinkedHashMap<>();
        partsByType.properties().forEach(part -> content.put(part.getKey(), new SchemaFile(part.getValue().asText())));
        return Collections.unmodifiableMap(content);
    }
}
