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
import sigma.recipes.drift.hint.RenameHints;
import sigma.recipes.drift.schema.JsonType;
import sigma.recipes.drift.schema.Schema;

/** Compares what two schemas ask of a single value: types, null, vocabulary, format, limits, default. */
final class ValueComparison {

    private static final Set<String> SMALLER_IS_TIGHTER =
            Set.of("maximum", "exclusiveMaximum", "maxLength", "maxItems", "maxProperties");
    private static final Set<String> LARGER_IS_TIGHTER =
            Set.of("minimum", "exclusiveMinimum", "minLength", "minItems", "minProperties");

    private static final List<List<String>> BOUNDS =
            List.of(List.of("minimum", "exclusiveMinimum"), List.of("maximum", "exclusiveMaximum"));

    private static final String NUMBER = "-?[0-9]+([.][0-9]+)?([eE][+-]?[0-9]{1,3})?";

    private final Direction direction;

    ValueComparison(Direction direction) {
        this.direction = direction;
    }

    List<Difference> of(Schema old, Schema young) {
        List<Difference> found = new ArrayList<>();
        types(old.types(), young.types(), found);
        if (old.nullable() != young.nullable() && !anything(old) && !anything(young)) {
            found.add(nullability(direction, young.nullable()));
        }
        if (sameKind(old, young)) {
            words(old, young, found);
            format(old.format(), young.format(), found);
            limits(old.limits(), young.limits(), found);
        }
        if (!old.byDefault().equals(young.byDefault())) {
            found.add(difference(RuleKind.DEFAULT_CHANGED, old.byDefault(), young.byDefault()));
        }
        return found;
    }

    /** Says that null is allowed now, or is not any more. */
    static Difference nullability(Direction direction, boolean allowed) {
        return new Difference(Rule.of(allowed ? RuleKind.NULL_ALLOWED : RuleKind.NULL_FORBIDDEN, direction), "", List.of(),
                allowed ? "never null" : "or null", allowed ? "or null" : "never null");
    }

    private static boolean anything(Schema schema) {
        return schema.types().isEmpty() && schema.words().isEmpty() || schema.hasType(JsonType.NULL);
    }

    private static boolean sameKind(Schema old, Schema young) {
        return old.types().isEmpty() || young.types().isEmpty() || !JsonType.both(old.types(), young.types()).isEmpty();
    }

    private void types(Set<JsonType> old, Set<JsonType> young, List<Difference> found) {
        if (old.equals(young)) {
            return;
        }
        boolean oldInYoung = covers(young, old);
        boolean youngInOld = covers(old, young);
        RuleKind kind = oldInYoung ? RuleKind.TYPE_WIDENED : youngInOld ? RuleKind.TYPE_NARROWED : RuleKind.TYPE_CHANGED;
        found.add(difference(kind, Wording.types(old), Wording.types(young)));
    }

    private static boolean covers(Set<JsonType> wide, Set<JsonType> narrow) {
        return wide.isEmpty() || !narrow.isEmpty() && narrow.stream().allMatch(type -> JsonType.allows(wide, type));
    }

    private void words(Schema old, Schema young, List<Difference> found) {
        if (old.words().isEmpty() && young.words().isEmpty()) {
            return;
        }
        if (old.words().isEmpty()) {
            found.add(difference(RuleKind.ENUM_CLOSED, "any word", Wording.words(young.words().get())));
            return;
        }
        if (young.words().isEmpty()) {
            found.add(difference(RuleKind.ENUM_OPENED, Wording.words(old.words().get()), "any word"));
            return;
        }
        Set<String> removed = without(old.words().get(), young.words().get());
        Set<String> added = without(young.words().get(), old.words().get());
        RenameHints hints = RenameHints.ofNames(removed, added);
        removed.forEach(word -> found.add(difference(RuleKind.ENUM_VALUE_REMOVED, word, "").hinted(hints.ofRemoved(word))));
        added.forEach(word -> found.add(difference(RuleKind.ENUM_VALUE_ADDED, "", word).hinted(hints.ofAdded(word))));
    }

    static Set<String> without(Set<String> some, Set<String> others) {
        Set<String> rest = new TreeSet<>(some);
        rest.removeAll(others);
        return rest;
    }

    private void format(String old, String young, List<Difference> found) {
        if (old.equals(young)) {
            return;
        }
        boolean dropped = young.isEmpty() && direction == Direction.REQUEST;
        boolean added = old.isEmpty() && direction == Direction.RESPONSE;
        found.add(difference(dropped ? RuleKind.FORMAT_DROPPED : added ? RuleKind.FORMAT_ADDED : RuleKind.FORMAT_CHANGED, old, young));
    }

    private void limits(Map<String, String> old, Map<String, String> young, List<Difference> found) {
        Set<String> keywords = new TreeSet<>(old.keySet());
        keywords.addAll(young.keySet());
        for (List<String> pair : BOUNDS) {
            Optional<String> before = pair.stream().filter(old::containsKey).findFirst();
            Optional<String> after = pair.stream().filter(young::containsKey).findFirst();
            if (before.isPresent() && after.isPresent() && !before.equals(after)) {
                String from = old.get(before.get());
                String to = young.get(after.get());
                // At the same number, the bound that excludes it is the tighter one.
                RuleKind kind = from.equals(to) ? after.get().equals(pair.get(0)) ? RuleKind.LIMIT_LOOSENED : RuleKind.LIMIT_TIGHTENED
                        : limit(pair.get(0), from, to);
                found.add(difference(kind, shown(before.get(), from), shown(after.get(), to)));
                keywords.removeAll(pair);
            }
        }
        for (String keyword : keywords) {
            String before = old.getOrDefault(keyword, "");
            String after = young.getOrDefault(keyword, "");
            if (!before.equals(after)) {
                found.add(difference(limit(keyword, before, after), shown(keyword, before), shown(keyword, after)));
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
        if (!before.matches(NUMBER) || !after.matches(NUMBER)) {
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
        return of.signum() > 0 && number.remainder(of).signum() == 0;
    }

    private static String shown(String keyword, String value) {
        return value.isEmpty() ? "" : keyword + " " + value;
    }

    private Difference difference(RuleKind kind, String before, String after) {
        return new Difference(Rule.of(kind, direction), "", List.of(), before, after);
    }
}
