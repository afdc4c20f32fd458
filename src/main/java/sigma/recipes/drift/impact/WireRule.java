package sigma.recipes.drift.impact;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import sigma.recipes.drift.change.Rule;

/** Maps findings on the wire to changes of the API, by the column of {@link Rule}. */
final class WireRule {

    private static final List<String> PARTS = List.of("path", "query", "header", "body");
    private static final String LIMIT = "LIMIT";
    private static final List<String> LIMITS = List.of("pattern", "minimum", "maximum", "minLength", "maxLength", "minItems",
            "maxItems");
    private static final Map<String, Rule> RULES = rules();

    private WireRule() {
    }

    /** Returns the rule for the id of a finding; empty if the finding is not evidence of a change. */
    static Optional<Rule> of(String findingId) {
        return Optional.ofNullable(RULES.get(findingId));
    }

    private static Map<String, Rule> rules() {
        Map<String, Rule> rules = new LinkedHashMap<>();
        for (Rule rule : Rule.values()) {
            rule.wireFindings().stream().flatMap(WireRule::expanded).forEach(id -> rules.put(id, rule));
        }
        return Map.copyOf(rules);
    }

    private static Stream<String> expanded(String pattern) {
        Stream<String> parts = pattern.contains("*") ? PARTS.stream().map(part -> pattern.replace("*", part)) : Stream.of(pattern);
        return parts.flatMap(id -> id.endsWith(LIMIT)
                ? LIMITS.stream().map(limit -> id.replace(LIMIT, limit)) : Stream.of(id));
    }
}
