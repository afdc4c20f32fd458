package sigma.recipes.contract.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.networknt.schema.Error;
import com.networknt.schema.path.NodePath;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import sigma.recipes.contract.finding.FaultRule;

/** Converts errors of the validator to faults by following the schema path of each. */
final class FaultReader {

    private static final String ASSUMED = "x-assumed";
    private static final String ASSUMED_REQUIRED = "x-assumed-required";

    private final JsonNode document;

    FaultReader(JsonNode document) {
        this.document = document;
    }

    List<SchemaFault> read(List<Error> errors) {
        List<SchemaFault> faults = new ArrayList<>();
        Set<NodePath> wrongTypes = errors.stream().filter(error -> error.getKeyword().equals("type"))
                .map(FaultReader::rule).collect(Collectors.toSet());
        for (Error error : errors) {
            // A value of the wrong type also violates the other rules of the schema, which adds no information.
            if (error.getKeyword().equals("type") || !wrongTypes.contains(rule(error))) {
                faults.add(read(error));
            }
        }
        return faults;
    }

    /** Returns a key for the schemas and values of an error. */
    private static NodePath rule(Error error) {
        NodePath rule = error.getEvaluationPath().getParent();
        NodePath place = error.getInstanceLocation();
        for (int i = 0; i < place.getNameCount(); i++) {
            rule = rule.append(place.getName(i));
        }
        return rule;
    }

    private SchemaFault read(Error error) {
        List<Object> steps = elements(error.getInstanceLocation());
        Way way = new Way(steps, document);
        NodePath evaluation = error.getEvaluationPath();
        for (int i = 0; i < evaluation.getNameCount(); ) {
            i = way.follow(evaluation, i);
        }
        Optional<JsonNode> value = Optional.ofNullable(error.getInstanceNode());
        FaultRule rule = FaultRule.of(error.getKeyword(), value.filter(JsonNode::isNull).isPresent());
        JsonNode limit = error.getSchemaNode();
        if (rule == FaultRule.REQUIRED || rule == FaultRule.FORBIDDEN_FIELD) {
            steps.add(error.getProperty());
            value = value.map(object -> object.get(error.getProperty()));
            limit = JsonNodeFactory.instance.arrayNode().add(error.getProperty());
        }
        JsonNode schema = rule == FaultRule.REQUIRED ? SchemaView.resolved(document, way.schema.path("properties")
                .path(error.getProperty())) : way.schema;
        String assumption = rule == FaultRule.REQUIRED && schema.has(ASSUMED_REQUIRED) ? schema.get(ASSUMED_REQUIRED).asText()
                : way.assumption;
        return new SchemaFault(rule, error.getKeyword(), List.copyOf(steps), value, limit, schema, assumption, way.choices);
    }

    private static List<Object> elements(NodePath path) {
        List<Object> elements = new ArrayList<>();
        for (int i = 0; i < path.getNameCount(); i++) {
            elements.add(path.getElement(i));
        }
        return elements;
    }

    /** The path of one error through the schema document, with the depth in the value. */
    private static final class Way {

        private final List<Object> steps;
        private final JsonNode document;
        private final List<SchemaFault.Choice> choices = new ArrayList<>();
        private JsonNode schema;
        private String assumption = "";
        private int depth;

        private Way(List<Object> steps, JsonNode document) {
            this.steps = steps;
            this.document = document;
            enter(document, 0);
        }

        /** Follows the path from index {@code i}; returns the index after the part that was followed. */
        private int follow(NodePath path, int i) {
            String word = path.getName(i);
            String next = i + 1 < path.getNameCount() ? path.getName(i + 1) : "";
            switch (word) {
                case "properties" -> enter(schema.path(word).path(next), 1);
                case "items", "additionalProperties" -> {
                    if (!next.isEmpty()) {
                        enter(schema.path(word), 1);
                    }
                    return i + 1;
                }
                case "allOf" -> enter(schema.path(word).path(Integer.parseInt(next)), 0);
                case "anyOf" -> {
                    choices.add(new SchemaFault.Choice(new SchemaFault.Fork(names(path, i), List.copyOf(steps.subList(0, depth))), next,
                            kinds(schema.path(word))));
                    enter(schema.path(word).path(Integer.parseInt(next)), 0);
                }
                case "$ref" -> {
                    enter(SchemaView.target(document, schema), 0);
                    return i + 1;
                }
                default -> {
                    return path.getNameCount();
                }
            }
            return i + 2;
        }

        private void enter(JsonNode entered, int deeper) {
            schema = entered;
            depth += deeper;
            if (deeper > 0) {
                assumption = "";
            }
            if (entered.has(ASSUMED)) {
                assumption = entered.get(ASSUMED).asText();
            }
        }

        /** Returns the fields for which several branches list the allowed words. */
        private Set<String> kinds(JsonNode branches) {
            Set<String> listed = new HashSet<>();
            return branches.valueStream().flatMap(this::listing)
                    .filter(name -> !listed.add(name)).collect(Collectors.toSet());
        }

        private Stream<String> listing(JsonNode branch) {
            return SchemaView.of(document, branch).properties().entrySet().stream()
                    .filter(field -> !field.getValue().keyword("enum").isMissingNode()).map(Map.Entry::getKey);
        }

        private static List<String> names(NodePath path, int end) {
            List<String> names = new ArrayList<>();
            for (int i = 0; i < end; i++) {
                names.add(path.getName(i));
            }
            return List.copyOf(names);
        }
    }
}
