package sigma.recipes.contract.source;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/**
 * Bundles a schema of the contract files into a self-contained JSON Schema document, with the reachable components under
 * {@code $defs}.
 *
 * <p>{@code oneOf} becomes {@code anyOf}: branches overlap in this API, so that a valid body may match two of them.
 */
final class SchemaBundler {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final ReferenceResolver references;
    private final SchemaRules rules;
    private final Collection<String> mistakes;
    private final Map<String, String> placesByName = new HashMap<>();

    SchemaBundler(ReferenceResolver references, Collection<String> mistakes) {
        this.references = references;
        this.rules = new SchemaRules(mistakes);
        this.mistakes = mistakes;
    }

    /** Returns the document of {@code schema}; problems are added to the mistakes. */
    ObjectNode cut(YamlNode schema) {
        Map<String, ObjectNode> components = new HashMap<>();
        ObjectNode document = copy(schema, components);
        if (!components.isEmpty()) {
            ObjectNode definitions = document.putObject("$defs");
            components.entrySet().stream().sorted(Map.Entry.comparingByKey())
                    .forEach(component -> definitions.set(component.getKey(), component.getValue()));
        }
        return document;
    }

    private ObjectNode copy(YamlNode schema, Map<String, ObjectNode> components) {
        rules.check(schema);
        ObjectNode copy = JSON.objectNode();
        for (YamlNode part : schema.children()) {
            switch (part.name()) {
                case "$ref" -> references.target(schema)
                        .ifPresent(target -> copy.put("$ref", "#/$defs/" + attach(target, components)));
                case "oneOf", "anyOf" -> copy.set("anyOf", copies(part, components));
                case "allOf" -> copy.set("allOf", copies(part, components));
                case "items", "additionalProperties" -> copy.set(part.name(), copy(part, components));
                case "properties" -> {
                    ObjectNode properties = copy.putObject("properties");
                    part.children().forEach(property -> properties.set(property.name(), copy(property, components)));
                }
                default -> copy.set(part.name(), part.node());
            }
        }
        return copy;
    }

    private JsonNode copies(YamlNode branches, Map<String, ObjectNode> components) {
        ArrayNode copies = JSON.arrayNode();
        branches.children().forEach(branch -> copies.add(copy(branch, components)));
        return copies;
    }

    private String attach(YamlNode component, Map<String, ObjectNode> components) {
        String name = component.name();
        String twin = placesByName.putIfAbsent(name, component.file());
        if (twin != null && !twin.equals(component.file())) {
            mistakes.add(component.mistake("the name is defined in " + twin + " as well; rename one of them"));
        }
        if (!components.containsKey(name)) {
            components.put(name, JSON.objectNode());
            components.get(name).setAll(copy(component, components));
        }
        return name;
    }
}
