package sigma.recipes.contract.source;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * Checks the extensions that declare the effect of an operation. {@code x-effect: read} marks an operation that only reads
 * although its method is not GET, and {@code x-effect: sign-in} the one that issues access tokens. {@code x-creates} lists
 * the response fields with the ids of created objects; an empty list declares that the operation creates no object with an
 * id.
 */
final class EffectRules {

    static final String EFFECT = "x-effect";
    static final String CREATES = "x-creates";
    static final String SIGN_IN = "sign-in";
    private static final String READ = "read";
    private static final int DEEPEST_REFERENCE = 20;

    private final Map<String, JsonNode> documents;
    private final Collection<String> mistakes;

    /**
     * Creates the rules.
     *
     * @param documents the documents of all parts by their names
     * @param mistakes  receives the violations
     */
    EffectRules(Map<String, JsonNode> documents, Collection<String> mistakes) {
        this.documents = documents;
        this.mistakes = mistakes;
    }

    /** Checks an operation; {@code successes} contains the document names of its successful responses by status and media type. */
    void check(YamlNode operation, JsonNode successes) {
        if (operation.has(EFFECT)) {
            effect(operation);
        }
        if (operation.has(CREATES)) {
            creates(operation, successes);
        }
    }

    private void effect(YamlNode operation) {
        YamlNode effect = operation.at(EFFECT);
        if (!List.of(READ, SIGN_IN).contains(effect.node().asText())) {
            mistakes.add(effect.mistake("expected read or sign-in, was \"" + effect.node().asText() + "\""));
        }
        if (operation.name().equals("get")) {
            mistakes.add(effect.mistake("a GET changes nothing anyway; delete the mark"));
        }
        if (operation.has(CREATES)) {
            mistakes.add(effect.mistake("an operation that changes nothing creates nothing; delete it or " + CREATES));
        }
    }

    private void creates(YamlNode operation, JsonNode successes) {
        YamlNode creates = operation.at(CREATES);
        if (!creates.node().isArray()) {
            mistakes.add(creates.mistake("expected a list of response fields, such as [memberId]"));
        }
        for (YamlNode field : creates.children()) {
            if (parts(successes).noneMatch(document -> holds(document, document, field.node().asText()))) {
                mistakes.add(field.mistake("no successful response has the field \"" + field.node().asText()
                        + "\"; expected a name such as memberId or entries[].id"));
            }
        }
    }

    private Stream<JsonNode> parts(JsonNode successes) {
        return stream(successes).flatMap(EffectRules::stream).map(part -> documents.get(part.asText()));
    }

    /** Returns whether {@code schema} has a field; a path such as {@code entries[].id} leads into lists and objects. */
    private static boolean holds(JsonNode document, JsonNode schema, String field) {
        JsonNode resolved = resolved(document, schema);
        String first = field.replaceFirst("\\..*", "");
        Optional<String> rest = Optional.of(field.substring(first.length())).filter(text -> !text.isEmpty())
                .map(text -> text.substring(1));
        JsonNode property = resolved.path("properties").path(first.replace("[]", ""));
        JsonNode inside = first.endsWith("[]") ? resolved(document, property).path("items") : property;
        boolean here = !inside.isMissingNode() && rest.map(way -> holds(document, inside, way)).orElse(true);
        return here || Stream.of("allOf", "anyOf", "oneOf").flatMap(word -> stream(resolved.path(word)))
                .anyMatch(branch -> holds(document, branch, field));
    }

    private static JsonNode resolved(JsonNode document, JsonNode schema) {
        JsonNode resolved = schema;
        for (int i = 0; i < DEEPEST_REFERENCE && resolved.has("$ref"); i++) {
            resolved = document.at(resolved.path("$ref").asText().substring(1));
        }
        return resolved.has("$ref") ? MissingNode.getInstance() : resolved;
    }

    private static Stream<JsonNode> stream(JsonNode node) {
        return StreamSupport.stream(node.spliterator(), false);
    }
}
