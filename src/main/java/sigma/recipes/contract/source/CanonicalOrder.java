package sigma.recipes.contract.source;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/**
 * The order of keys in a contract file: keywords in a fixed order (description, then extensions {@code x-} by name, then
 * content), responses by status, and chosen names in the order of the file.
 */
enum CanonicalOrder {

    /** The keys are keywords of OpenAPI or JSON Schema. */
    KEYWORDS(Comparator.comparingInt(CanonicalOrder::rank).thenComparing(CanonicalOrder::noteName)),
    /** The keys are names of properties, paths, media types or parts of a file. */
    NAMES((one, other) -> 0),
    /** The keys are statuses. */
    STATUSES(Comparator.naturalOrder());

    private static final String NOTES = "x-";
    private static final List<String> ORDER = List.of(
            "$ref", "openapi", "info", "operationId", "name", "in", "url", "title", "version", "summary", "description",
            "type", "scheme", "format", "pattern", "enum", "minimum", "maximum", "minLength", "maxLength", "minItems",
            "maxItems", "default", "deprecated", "required", NOTES, "servers", "security", "parameters", "get", "post",
            "put", "patch", "delete", "requestBody", "schema", "content", "responses", "properties", "items",
            "additionalProperties", "allOf", "anyOf", "oneOf", "paths", "components");
    private static final Set<String> HOLD_NAMES = Set.of("paths", "properties", "content", "securitySchemes");

    private final Comparator<String> keys;

    CanonicalOrder(Comparator<String> keys) {
        this.keys = keys;
    }

    /** Returns the order for the top level of a file: {@code openapi.yaml} has keywords, the others contain named parts. */
    static CanonicalOrder ofFile(JsonNode tree) {
        return tree.has("openapi") ? KEYWORDS : NAMES;
    }

    List<String> sorted(JsonNode object) {
        List<String> sorted = new ArrayList<>();
        object.fieldNames().forEachRemaining(sorted::add);
        sorted.sort(keys);
        return sorted;
    }

    /** Returns the order inside the value of {@code key}. */
    CanonicalOrder within(String key) {
        if (this != KEYWORDS) {
            return KEYWORDS;
        }
        return HOLD_NAMES.contains(key) ? NAMES : key.equals("responses") ? STATUSES : KEYWORDS;
    }

    private static int rank(String key) {
        int rank = ORDER.indexOf(key.startsWith(NOTES) ? NOTES : key);
        return rank < 0 ? ORDER.size() : rank;
    }

    private static String noteName(String key) {
        return key.startsWith(NOTES) ? key : "";
    }
}
