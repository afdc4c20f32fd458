package sigma.recipes.drift.compare;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import sigma.recipes.drift.change.Difference;
import sigma.recipes.drift.change.Direction;
import sigma.recipes.drift.change.Rule;
import sigma.recipes.drift.change.RuleKind;
import sigma.recipes.drift.document.CanonicalJson;
import sigma.recipes.drift.hint.RenameHints;
import sigma.recipes.drift.schema.JsonType;
import sigma.recipes.drift.schema.Schema;

/** Compares the constraints of two schemas on a single value: types, null, vocabulary, format, limits, default. */
final class ValueComparison {

    private static final Set<String> SMALLER_IS_TIGHTER =
            Set.of("maximum", "exclusiveMaximum", "maxLength", "maxItems", "maxProperties", "maxContains");
    private static final Set<String> LARGER_IS_TIGHTER =
            Set.of("minimum", "exclusiveMinimum", "minLength", "minItems", "minProperties", "minContains");

    private static final List<List<String>> BOUNDS =
            List.of(List.of("minimum", "exclusiveMinimum"), List.of("maximum", "exclusiveMaximum"));


    private final Direction direction;

    ValueComparison(Direction direction) {
        this.direction = direction;
    }

    List<Difference> of(Schema before, Schema after) {
        List<Difference> found = new ArrayList<>();
        types(before, after, found);
        if (before.nullable() != after.nullable() && !anything(before) && !anything(after)) {
            found.add(nullability(direction, after.nullable()));
        }
        if (sameKind(before, after)) {
            words(before, after, found);
            format(before.format(), after.format(), found);
            limits(before.limits(), after.limits(), found);
        }
        if (!defaultOf(before).equals(defaultOf(after))) {
            found.add(difference(RuleKind.DEFAULT_CHANGED, before.defaultValue(), after.defaultValue()));
        }
        return found;
    }

    /** If only text is allowed, a default such as {@code true} is text written without quotes. */
    private static String defaultOf(Schema schema) {
        String text = schema.defaultValue();
        return !schema.types().equals(Set.of(JsonType.STRING)) || text.isEmpty() || text.startsWith("\"") || text.equals("null") ? text : "\"" + text + "\"";
    }

    /** Reports that null is newly allowed or no longer allowed. */
    static Difference nullability(Direction direction, boolean allowed) {
        return Difference.of(Rule.of(allowed ? RuleKind.NULL_ALLOWED : RuleKind.NULL_FORBIDDEN, direction), allowed ? "never null" : "or null", allowed ? "or null" : "never null");
    }

    private static boolean anything(Schema schema) {
        return schema.types().isEmpty() && schema.words().isEmpty() || schema.hasType(JsonType.NULL);
    }

    private static boolean sameKind(Schema before, Schema after) {
        return before.types().isEmpty() || after.types().isEmpty() || !JsonType.both(before.types(), after.types()).isEmpty();
    }

    private void types(Schema before, Schema after, List<Difference> found) {
        if (before.types().equals(after.types())) {
            return;
        }
        boolean widened = covers(after.types(), before.types()) || before.hasType(JsonType.NULL) && after.nullable();
        boolean narrowed = covers(before.types(), after.types()) || after.hasType(JsonType.NULL) && before.nullable();
        RuleKind kind = widened ? RuleKind.TYPE_WIDENED : narrowed ? RuleKind.TYPE_NARROWED : RuleKind.TYPE_CHANGED;
        found.add(difference(kind, SchemaText.types(before.types()), SchemaText.types(after.types())));
    }

    private static boolean covers(Set<JsonType> wide, Set<JsonType> narrow) {
        return wide.isEmpty() || !narrow.isEmpty() && narrow.stream().allMatch(type -> JsonType.allows(wide, type));
    }

    private void words(Schema before, Schema after, List<Difference> found) {
        if (before.words().isEmpty() && after.words().isEmpty()) {
            return;
        }
        if (before.words().isEmpty()) {
            found.add(difference(RuleKind.ENUM_CLOSED, "any word", SchemaText.words(after.words().get())));
            return;
        }
        if (after.words().isEmpty()) {
            found.add(difference(RuleKind.ENUM_OPENED, SchemaText.words(before.words().get()), "any word"));
            return;
        }
        Set<String> removed = without(before.words().get(), after.words().get());
        Set<String> added = without(after.words().get(), before.words().get());
        RenameHints hints = RenameHints.ofNames(removed, added);
        removed.forEach(word -> found.add(difference(RuleKind.ENUM_VALUE_REMOVED, word, "").hinted(hints.ofRemoved(word))));
        added.forEach(word -> found.add(difference(RuleKind.ENUM_VALUE_ADDED, "", word).hinted(hints.ofAdded(word))));
    }

    static Set<String> without(Set<String> some, Set<String> others) {
        Set<String> rest = new TreeSet<>(some);
        rest.removeAll(others);
        return rest;
    }

    private void format(String before, String after, List<Difference> found) {
        if (before.equals(after)) {
            return;
        }
        boolean dropped = after.isEmpty() && direction == Direction.REQUEST;
        boolean added = before.isEmpty() && direction == Direction.RESPONSE;
        found.add(difference(dropped ? RuleKind.FORMAT_DROPPED : added ? RuleKind.FORMAT_ADDED : RuleKind.FORMAT_CHANGED, before, after));
    }

    private void limits(Map<String, String> before, Map<String, String> after, List<Difference> found) {
        Set<String> keywords = new TreeSet<>(before.keySet());
        keywords.addAll(after.keySet());
        for (List<String> pair : BOUNDS) {
            Optional<String> keywordBefore = pair.stream().filter(before::containsKey).findFirst();
            Optional<String> keywordAfter = pair.stream().filter(after::containsKey).findFirst();
            if (keywordBefore.isPresent() && keywordAfter.isPresent() && !keywordBefore.equals(keywordAfter)) {
                String from = before.get(keywordBefore.get());
                String to = after.get(keywordAfter.get());
                // For the same number, the exclusive bound is tighter.
                RuleKind kind = from.equals(to) ? keywordAfter.get().equals(pair.get(0)) ? RuleKind.LIMIT_LOOSENED : RuleKind.LIMIT_TIGHTENED
                        : limit(pair.get(0), from, to);
                found.add(difference(kind, shown(keywordBefore.get(), from), shown(keywordAfter.get(), to)));
                keywords.removeAll(pair);
            }
        }
        for (String keyword : keywords) {
            String valueBefore = before.getOrDefault(keyword, "");
            String valueAfter = after.getOrDefault(keyword, "");
            if (!valueBefore.equals(valueAfter)) {
                found.add(difference(limit(keyword, valueBefore, valueAfter), shown(keyword, valueBefore), shown(keyword, valueAfter)));
            }
        }
    }

    private static RuleKind limit(String keyword, String before, String after) {
        if (before.isEmpty()) {
            return RuleKind.LIMIT_TIGHTENED;
        }
        if (after.isEmpty()) {
            return RuleKind.LIMIT_LOOSENED;
        }
        if (!CanonicalJson.isNumber(before) || !CanonicalJson.isNumber(after)) {
            return RuleKind.LIMIT_CHANGED;
        }
        BigDecimal from = new BigDecimal(before);
        BigDecimal to = new BigDecimal(after);
        if (keyword.equals("multipleOf")) {
            return isMultiple(to, from) ? RuleKind.LIMIT_TIGHTENED : isMultiple(from, to) ? RuleKind.LIMIT_LOOSENED : RuleKind.LIMIT_CHANGED;
        }
        boolean ordered = SMALLER_IS_TIGHTER.contains(keyword) || LARGER_IS_TIGHTER.contains(keyword);
        return !ordered ? RuleKind.LIMIT_CHANGED
                : to.compareTo(from) < 0 == SMALLER_IS_TIGHTER.contains(keyword) ? RuleKind.LIMIT_TIGHTENED : RuleKind.LIMIT_LOOSENED;
    }

    private static boolean isMultiple(BigDecimal number, BigDecimal of) {
        return number.signum() > 0 && of.signum() > 0 && number.remainder(of).signum() == 0;
    }

    private static String shown(String keyword, String value) {
        return value.isEmpty() ? "" : keyword.startsWith("dependentRequired ") ? keyword : keyword + " " + value;
    }

    private Difference difference(RuleKind kind, String before, String after) {
        return Difference.of(Rule.of(kind, direction), before, after);
    }
}
