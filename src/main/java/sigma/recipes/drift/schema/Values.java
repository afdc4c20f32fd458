package sigma.recipes.drift.schema;

import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import sigma.recipes.drift.document.CanonicalJson;

/**
 * The values that types, a closed vocabulary and limits allow together, without what demands nothing: a limit that all words
 * keep, or the two words of a boolean.
 *
 * @param types  the types; those of the words if there is a vocabulary
 * @param words  the vocabulary, as JSON texts; empty if absent
 * @param limits the limits by keyword
 */
record Values(Set<JsonType> types, Optional<Set<String>> words, Map<String, String> limits) {

    private static final Set<String> BOOLEANS = Set.of("true", "false");
    /** Whether a word keeps these limits is decided here; a pattern of the document is not run. */
    private static final Set<String> DECIDED = Set.of("minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf",
            "minLength", "maxLength");

    static Values of(Set<JsonType> types, Optional<Set<String>> words, Map<String, String> limits) {
        if (words.isEmpty()) {
            return new Values(types, words, limits);
        }
        Set<String> kept = new TreeSet<>(words.get());
        kept.removeIf(word -> !JsonType.allows(types, type(word)) || !keeps(word, limits));
        if (kept.isEmpty()) {
            return new Values(types, words, limits);
        }
        Map<String, String> rest = new TreeMap<>(limits);
        rest.keySet().removeAll(DECIDED);
        Set<JsonType> own = EnumSet.noneOf(JsonType.class);
        kept.forEach(word -> own.add(type(word)));
        if (own.contains(JsonType.NUMBER)) {
            own.remove(JsonType.INTEGER);
        }
        return new Values(own, Optional.of(kept).filter(all -> !all.equals(BOOLEANS)), rest.isEmpty() ? Map.of() : rest);
    }

    private static JsonType type(String word) {
        return switch (word.charAt(0)) {
            case '"' -> JsonType.STRING;
            case '{' -> JsonType.OBJECT;
            case '[' -> JsonType.ARRAY;
            case 't', 'f' -> JsonType.BOOLEAN;
            default -> word.matches("-?[0-9]+") ? JsonType.INTEGER : JsonType.NUMBER;
        };
    }

    private static boolean keeps(String word, Map<String, String> limits) {
        return limits.entrySet().stream().allMatch(limit -> !DECIDED.contains(limit.getKey()) || !CanonicalJson.isNumber(limit.getValue())
                || keeps(word, limit.getKey(), new BigDecimal(limit.getValue())));
    }

    private static boolean keeps(String word, String keyword, BigDecimal limit) {
        boolean text = type(word) == JsonType.STRING;
        if (text != keyword.endsWith("Length") || !text && !CanonicalJson.isNumber(word)) {
            return true;
        }
        BigDecimal value = text ? BigDecimal.valueOf(characters(word)) : new BigDecimal(word);
        int order = value.compareTo(limit);
        return switch (keyword) {
            case "minimum", "minLength" -> order >= 0;
            case "maximum", "maxLength" -> order <= 0;
            case "exclusiveMinimum" -> order > 0;
            case "exclusiveMaximum" -> order < 0;
            default -> limit.signum() <= 0 || value.remainder(limit).signum() == 0;
        };
    }

    /** Counts the characters of a JSON text, in which an escape counts as one. */
    private static long characters(String word) {
        String text = word.substring(1, word.length() - 1).replaceAll("\\\\(u[0-9A-Fa-f]{4}|.)", "_");
        return text.codePointCount(0, text.length());
    }
}
