package sigma.recipes.contract.source;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The rules that each schema of the contract must follow, on which checks and projections rely. */
final class SchemaRules {

    private static final List<String> COMBINATORS = List.of("allOf", "oneOf", "anyOf", "$ref");
    private static final Set<String> WORDS = Set.of("title", "description", "deprecated");
    private static final Set<String> KEYWORDS = Set.of("type", "format", "pattern", "enum", "minimum", "maximum", "minLength",
            "maxLength", "minItems", "maxItems", "default", "required", "properties", "items", "additionalProperties");

    private final Collection<String> mistakes;

    SchemaRules(Collection<String> mistakes) {
        this.mistakes = mistakes;
    }

    void check(YamlNode schema) {
        if (!schema.node().isObject()) {
            mistakes.add(schema.mistake("expected a schema in block form, was " + schema.node()));
            return;
        }
        combinatorsStandAlone(schema);
        keywordsAreKnown(schema);
        valuesStandOnce(schema);
        requiredFieldsAreThere(schema);
        vocabulariesTellTheirValues(schema);
    }

    private void combinatorsStandAlone(YamlNode schema) {
        COMBINATORS.stream().filter(schema::has).findFirst().ifPresent(combinator -> schema.children().stream()
                .filter(part -> !part.name().equals(combinator) && !isNote(part.name()))
                .forEach(part -> mistakes.add(part.mistake("is beside " + combinator
                        + ", where only notes are allowed; move it into a branch"))));
    }

    private void keywordsAreKnown(YamlNode schema) {
        schema.children().stream()
                .filter(part -> !KEYWORDS.contains(part.name()) && !COMBINATORS.contains(part.name()) && !isNote(part.name()))
                .forEach(part -> mistakes.add(part.mistake("is not a keyword that the checks know; correct it, or write a note"
                        + " whose name starts with x-")));
    }

    private void valuesStandOnce(YamlNode schema) {
        Set<JsonNode> seen = new HashSet<>();
        schema.at("enum").children().stream().filter(value -> !seen.add(value.node()))
                .forEach(value -> mistakes.add(value.mistake("the value " + value.node() + " is listed twice; delete one")));
    }

    private void requiredFieldsAreThere(YamlNode schema) {
        schema.at("required").children().stream().filter(field -> !schema.at("properties").has(field.node().asText()))
                .forEach(field -> mistakes.add(field.mistake("the field " + field.node()
                        + " is required, but not among the properties; add it there")));
    }

    private void vocabulariesTellTheirValues(YamlNode schema) {
        boolean open = schema.node().path("x-open-vocabulary").asBoolean();
        if (open && (schema.has("enum") || schema.node().path("x-known-values").isEmpty())) {
            mistakes.add(schema.mistake("an open vocabulary lists what is known in x-known-values, and has no enum"));
        }
    }

    private static boolean isNote(String name) {
        return name.startsWith("x-") || WORDS.contains(name);
    }
}
