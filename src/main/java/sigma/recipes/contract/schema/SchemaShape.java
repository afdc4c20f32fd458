package sigma.recipes.contract.schema;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The field names and allowed values of a schema, with references and {@code allOf} merged. The branches of an {@code anyOf}
 * remain separate: which of them applies depends on the value.
 */
public final class SchemaShape {

    final Map<String, List<SchemaShape>> properties = new HashMap<>();
    public final List<SchemaShape> items = new ArrayList<>(1);
    final List<SchemaShape> additional = new ArrayList<>(1);
    final List<List<SchemaShape>> choices = new ArrayList<>(1);
    final Set<String> required = new HashSet<>();
    final Set<String> types = new HashSet<>();
    final Set<JsonNode> values = new HashSet<>();
    final Set<String> knownWords = new HashSet<>();
    boolean closed;
    boolean open;
    JsonNode vocabulary;

    /** Returns this shape and the branches of its choices, at any depth, that {@code value} matches. */
    List<SchemaShape> applyingTo(JsonNode value) {
        if (choices.isEmpty()) {
            return List.of(this);
        }
        List<SchemaShape> applying = new ArrayList<>();
        collect(value, applying);
        return applying;
    }

    private void collect(JsonNode value, List<SchemaShape> applying) {
        // A branch that refers back to its own schema would never end.
        if (applying.stream().noneMatch(shape -> shape == this)) {
            applying.add(this);
            choices.forEach(branches -> fitting(branches, value).forEach(branch -> branch.collect(value, applying)));
        }
    }

    private static List<SchemaShape> fitting(List<SchemaShape> branches, JsonNode value) {
        List<SchemaShape> fitting = branches.stream().filter(branch -> branch.fits(value)).toList();
        return fitting.isEmpty() ? branches.stream().filter(branch -> branch.takesTypeOf(value)).toList() : fitting;
    }

    /** Returns whether type, required fields and closed vocabularies match, which suffices to distinguish branches. */
    boolean fits(JsonNode value) {
        return takesTypeOf(value)
                && (values.isEmpty() || values.contains(value))
                && (!value.isObject() || required.stream().allMatch(value::has) && fieldsFit(value));
    }

    private boolean fieldsFit(JsonNode object) {
        return properties.entrySet().stream().allMatch(property -> Optional.ofNullable(object.get(property.getKey()))
                .map(field -> property.getValue().stream()
                        .allMatch(shape -> shape.values.isEmpty() || shape.values.contains(field)))
                .orElse(true));
    }

    boolean takesTypeOf(JsonNode value) {
        return types.isEmpty() || switch (value.getNodeType()) {
            case OBJECT -> types.contains("object");
            case ARRAY -> types.contains("array");
            case STRING -> types.contains("string");
            case BOOLEAN -> types.contains("boolean");
            case NUMBER -> types.contains("number") || types.contains("integer");
            default -> types.contains("null");
        };
    }

    /** Returns whether this shape or one of its branches allows values of {@code type}. */
    public boolean takes(String type) {
        return withBranches().stream().anyMatch(shape -> shape.types.contains(type));
    }

    /** Returns the shapes of the field {@code name}, from all branches. */
    public List<SchemaShape> field(String name) {
        return withBranches().stream().flatMap(shape -> shape.properties.getOrDefault(name, List.of()).stream()).toList();
    }

    /** Returns the shapes of the field {@code name}, or else those of any other field, from all branches. */
    public List<SchemaShape> fieldOrRest(String name) {
        List<SchemaShape> named = field(name);
        return !named.isEmpty() ? named
                : withBranches().stream().flatMap(shape -> shape.additional.stream()).toList();
    }

    /** Returns the shapes of the entries of a list, from all branches. */
    public List<SchemaShape> entries() {
        return withBranches().stream().flatMap(shape -> shape.items.stream()).toList();
    }

    private Set<SchemaShape> withBranches() {
        Set<SchemaShape> reached = new LinkedHashSet<>();
        reach(reached);
        return reached;
    }

    private void reach(Set<SchemaShape> reached) {
        if (reached.add(this)) {
            choices.forEach(branches -> branches.forEach(branch -> branch.reach(reached)));
        }
    }
}
