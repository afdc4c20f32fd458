package sigma.recipes.drift.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import sigma.recipes.drift.document.References;

/** The discriminator of a union: the mapping supplies the allowed values of the field in each branch. */
final class Discriminator {

    /** The keyword next to the union. */
    static final String KEYWORD = "discriminator";

    private final Schemas schemas;
    private final String field;
    private final JsonNode mapping;

    Discriminator(Schemas schemas, JsonNode union) {
        this.schemas = schemas;
        this.field = union.path(KEYWORD).path("propertyName").asText();
        this.mapping = union.path(KEYWORD).path("mapping");
    }

    /** Returns the branches, each with the words of the field that select it; values that a branch declares itself take precedence. */
    List<JsonNode> applied(List<JsonNode> branches) {
        return field.isEmpty() ? branches : branches.stream().map(this::named).toList();
    }

    private JsonNode named(JsonNode branch) {
        Set<String> words = words(name(branch.path(References.REF).asText()));
        JsonNode own = schemas.of(branch).object().properties().get(field);
        if (words.isEmpty() || own != null && schemas.of(own).words().isPresent()) {
            return branch;
        }
        ObjectNode naming = JsonNodeFactory.instance.objectNode().put("type", "object");
        words.forEach(naming.withObject("/properties").putObject(field).put("type", "string").putArray("enum")::add);
        return Schemas.allOf(List.of(branch, naming));
    }

    /** If the mapping does not list a component, its name is the word. */
    private Set<String> words(String component) {
        Set<String> words = new LinkedHashSet<>();
        for (Map.Entry<String, JsonNode> entry : mapping.properties()) {
            if (name(entry.getValue().asText()).equals(component)) {
                words.add(entry.getKey());
            }
        }
        return !words.isEmpty() || component.isEmpty() ? words : Set.of(component);
    }

    /** Returns the name of a component, or of the file that takes its place. */
    private static String name(String reference) {
        return reference.substring(reference.lastIndexOf('/') + 1).replaceFirst("#$", "").replaceFirst("[.](ya?ml|json)$", "");
    }
}
