package sigma.recipes.client.request;

import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.introspect.BeanPropertyDefinition;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import sigma.recipes.contract.Operation;
import sigma.recipes.contract.exchange.ApiResponse;

/** Maps responses to records, and finds the fields of a response that a record reads. Thread-safe. */
public final class ResponseMapper {

    private final ObjectMapper json = JsonMapper.builder().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();
    private final Map<Class<?>, Set<String>> fields = new ConcurrentHashMap<>();

    /**
     * Parses the JSON of a response.
     *
     * @throws UnreadableResponse if it is not JSON
     */
    public JsonNode tree(Operation operation, ApiResponse response) {
        try {
            return json.readTree(response.body());
        } catch (IOException noJson) {
            throw new UnreadableResponse(operation, "a JSON text");
        }
    }

    /**
     * Maps JSON to a record.
     *
     * @throws UnreadableResponse if it does not fit
     */
    public <T> T map(Operation operation, JsonNode node, Class<T> type) {
        try {
            return json.treeToValue(node, type);
        } catch (IOException | IllegalArgumentException misfit) {
            throw new UnreadableResponse(operation, "a " + type.getSimpleName());
        }
    }

    /** Returns a record as JSON. */
    public JsonNode body(Object record) {
        return json.valueToTree(record);
    }

    /** Returns JSON as UTF-8. */
    public byte[] bytes(JsonNode body) {
        try {
            return json.writeValueAsBytes(body);
        } catch (IOException impossible) {
            throw new IllegalStateException("A JSON tree can always be written", impossible);
        }
    }

    /** Returns the paths of the JSON fields that a record of {@code type} reads. */
    public Set<String> fields(Class<?> type) {
        return fields.computeIfAbsent(type, key -> {
            Set<String> paths = new TreeSet<>();
            collect(json.constructType(key), "", paths);
            return Set.copyOf(paths);
        });
    }

    private void collect(JavaType type, String path, Set<String> paths) {
        if (type.isCollectionLikeType() || type.isArrayType()) {
            collect(type.getContentType(), path + "[]", paths);
            return;
        }
        BeanDescription described = json.getDeserializationConfig().introspect(type);
        if (!type.isRecordType() || described.findJsonValueAccessor() != null) {
            paths.add(path);
            return;
        }
        for (BeanPropertyDefinition property : described.findProperties()) {
            if (property.hasConstructorParameter()) {
                collect(property.getConstructorParameter().getType(),
                        path.isEmpty() ? property.getName() : path + "." + property.getName(), paths);
            }
        }
    }
}
