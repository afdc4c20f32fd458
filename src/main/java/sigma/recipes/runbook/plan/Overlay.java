package sigma.recipes.runbook.plan;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** The effects of held writes, by the paths of objects and of their lists. */
final class Overlay {

    private static final JsonMapper JSON = new JsonMapper();

    private static final List<String> HOLDERS = List.of("userId", "teamId", "tenantOrganizationId", "userAttributeId");

    private final Map<String, ObjectNode> created = new HashMap<>();
    private final Map<String, List<ObjectNode>> added = new HashMap<>();
    private final Map<String, ObjectNode> changed = new HashMap<>();
    private final Map<String, List<Predicate<JsonNode>>> removed = new HashMap<>();
    private final Set<String> gone = new HashSet<>();

    /** Adds an object that would be created below the path of its list. */
    void create(String list, String id, ObjectNode object) {
        created.put(list + "/" + id, object);
        added.computeIfAbsent(list, path -> new ArrayList<>()).add(object);
    }

    /** Adds a row that would be added to a list. */
    void add(String list, ObjectNode row) {
        added.computeIfAbsent(list, path -> new ArrayList<>()).add(row);
    }

    /** Sets the fields that an object would have. */
    void change(String object, JsonNode fields) {
        ObjectNode all = changed.computeIfAbsent(object, path -> JSON.createObjectNode());
        fields.properties().forEach(field -> all.set(field.getKey(), field.getValue()));
        Optional.ofNullable(created.get(object)).ifPresent(own -> own.setAll(all));
    }

    /** Marks the rows of a list that would be removed. */
    void remove(String list, Predicate<JsonNode> which) {
        removed.computeIfAbsent(list, path -> new ArrayList<>()).add(which);
        added.getOrDefault(list, new ArrayList<>()).removeIf(which::test);
    }

    /** Marks an object that would be removed. */
    void delete(String object) {
        gone.add(object);
        created.remove(object);
    }

    /** Returns whether an object would be removed. */
    boolean isGone(String object) {
        return gone.contains(object);
    }

    /** Returns an object that would be created. */
    Optional<ObjectNode> created(String object) {
        return Optional.ofNullable(created.get(object)).map(ObjectNode::deepCopy);
    }

    /** Returns whether the response at a path would differ. */
    boolean touches(String path) {
        return added.containsKey(path) || removed.containsKey(path) || changed.keySet().stream()
                .anyMatch(object -> object.equals(path) || object.startsWith(path + "/"));
    }

    /**
     * Returns the response at a path with the effects.
     *
     * @param shown whether an added row matches the request
     */
    JsonNode applied(String path, JsonNode response, Predicate<JsonNode> shown) {
        JsonNode copy = response.deepCopy();
        if (copy instanceof ObjectNode object && !object.path("entries").isArray()) {
            Optional.ofNullable(changed.get(path)).ifPresent(object::setAll);
            return object;
        }
        ArrayNode rows = copy instanceof ArrayNode bare ? bare : (ArrayNode) copy.path("entries");
        for (int i = rows.size() - 1; i >= 0; i--) {
            JsonNode row = rows.get(i);
            if (removed.getOrDefault(path, List.of()).stream().anyMatch(which -> which.test(row))) {
                rows.remove(i);
            } else if (row instanceof ObjectNode fields) {
                changed.forEach((object, values) -> {
                    if (object.startsWith(path + "/") && names(fields, object.substring(path.length() + 1))) {
                        fields.setAll(values);
                    }
                });
            }
        }
        if (copy.path("nextPage").isNull() || copy.path("nextPage").isMissingNode()) {
            added.getOrDefault(path, List.of()).stream().filter(shown).forEach(row -> rows.add(row.deepCopy()));
        }
        return copy;
    }

    /** Returns what distinguishes the values in a request: the id of a member, team or tenant, or else of a user attribute. */
    static String holder(JsonNode value) {
        return HOLDERS.stream().map(value::path).filter(JsonNode::isTextual).map(JsonNode::asText).findFirst().orElse("");
    }

    static boolean names(JsonNode row, String id) {
        return row.valueStream().anyMatch(value -> value.asText().equals(id));
    }
}
