package sigma.recipes.drift.compare;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import sigma.recipes.drift.change.Difference;
import sigma.recipes.drift.change.Direction;
import sigma.recipes.drift.change.Loss;
import sigma.recipes.drift.change.RuleKind;
import sigma.recipes.drift.change.Verdict;
import sigma.recipes.drift.schema.ComparedApi;
import sigma.recipes.drift.schema.JsonType;
import sigma.recipes.drift.schema.Schema;

/** Compares the branches of two schemas: matches them by what they hold, then compares the pairs. */
public final class BranchComparison {

    /** Less in common than this, and two branches are two shapes. */
    private static final double ALIKE = 0.4;
    private static final int MOST_NAMED = 3;
    private static final double SAME = 2;

    /** Two branches of a union that are taken for each other, and how alike they are, from 0 to 1. */
    public record Pair(Schema old, Schema young, double likeness) {
    }

    private final SchemaComparison schemas;

    /** Creates a comparison of unions that compares their branches with {@code schemas}. */
    public BranchComparison(SchemaComparison schemas) {
        this.schemas = schemas;
    }

    void compare(SchemaPair pairing) {
        Schema old = pairing.old();
        Schema young = pairing.young();
        List<Schema> oldShapes = shapes(old);
        List<Schema> youngShapes = shapes(young);
        List<Pair> pairs = covering(matched(oldShapes, youngShapes), oldShapes, youngShapes);
        if (LostMap.isLostInUnion(schemas, old, young)) {
            pairing.add(difference(RuleKind.TYPE_CHANGED, "map of " + Wording.of(schemas.before().schemas(), old.object().others().get()),
                    Wording.of(schemas.after().schemas(), young)), Loss.MAP);
            return;
        }
        if (old.nullable() != young.nullable()) {
            pairing.add(ValueComparison.nullability(schemas.direction(), young.nullable()), young.nullable() ? Loss.NONE : Loss.NULL);
        }
        List<Schema> gone = new ArrayList<>(rest(oldShapes, pairs.stream().map(Pair::old).toList()));
        List<Schema> come = new ArrayList<>(rest(youngShapes, pairs.stream().map(Pair::young).toList()));
        boolean request = schemas.direction() == Direction.REQUEST;
        for (Schema shape : List.copyOf(request ? gone : come)) {
            (request ? youngShapes : oldShapes).stream().filter(other -> request ? isCovered(shape, other) : isCovered(other, shape))
                    .findFirst().ifPresent(other -> {
                        pairs.add(new Pair(request ? shape : other, request ? other : shape, 1));
                        (request ? gone : come).removeIf(each -> each == shape);
                    });
        }
        if (pairs.isEmpty() && gone.size() == oldShapes.size() && come.size() == youngShapes.size()) {
            pairing.add(difference(RuleKind.TYPE_CHANGED, all(schemas.before(), oldShapes), all(schemas.after(), youngShapes)));
            return;
        }
        for (Pair pair : pairs) {
            String name = oldShapes.size() > 1 ? Wording.branch(schemas.before().schemas(), pair.old(), oldShapes) : "";
            schemas.below(pairing, "", name, isOneOfSeveral(pair.old(), pair.young(), oldShapes) ? Loss.VARIANT : Loss.NONE, pair.old(), pair.young());
        }
        gone.forEach(shape -> pairing.add(
                difference(RuleKind.BRANCH_REMOVED, Wording.branch(schemas.before().schemas(), shape, oldShapes), ""),
                youngShapes.stream().anyMatch(other -> isSameKind(shape, other)) ? Loss.VARIANT : Loss.NONE));
        come.forEach(shape -> pairing.add(
                difference(RuleKind.BRANCH_ADDED, "", Wording.branch(schemas.after().schemas(), shape, youngShapes))));
    }

    /** Returns whether several old branches have the kind of this one, and the new document has it once. */
    private boolean isOneOfSeveral(Schema old, Schema young, List<Schema> oldShapes) {
        return isSameKind(old, young) && oldShapes.stream().filter(shape -> isSameKind(shape, young)).count() > 1;
    }

    /** Returns whether two branches have a field in common for which both allow the same single value. */
    private boolean isSameKind(Schema old, Schema young) {
        return old.object().properties().entrySet().stream().anyMatch(field -> {
            Optional<Set<String>> one = schemas.before().schemas().of(field.getValue()).words().filter(words -> words.size() == 1);
            JsonNode other = young.object().properties().get(field.getKey());
            return one.isPresent() && other != null && schemas.after().schemas().of(other).words().equals(one);
        });
    }

    /**
     * Returns whether a branch needs no other one in its place: in requests every value of the old one is accepted by the new
     * one, in answers every value of the new one is a value of the old one.
     */
    private boolean isCovered(Schema old, Schema young) {
        return schemas.isNoWorseThan(Verdict.DEPRECATION, old, young);
    }

    private static String all(ComparedApi side, List<Schema> shapes) {
        return shapes.size() == 1 ? Wording.of(side.schemas(), shapes.get(0)) : shapes.stream().limit(MOST_NAMED)
                .map(shape -> Wording.branch(side.schemas(), shape, shapes)).collect(Collectors.joining(" or "))
                + (shapes.size() > MOST_NAMED ? " or " + (shapes.size() - MOST_NAMED) + " other variants" : "");
    }

    /** Returns the branches, or the schema itself where it has one shape only. */
    public static List<Schema> shapes(Schema schema) {
        return schema.branches().isEmpty() ? List.of(schema.with(false, List.of())) : schema.branches();
    }

    /**
     * Replaces each pair that breaks a client, although another branch covers the same values: those of the old branch in
     * requests, those of the new one in answers.
     */
    private List<Pair> covering(List<Pair> pairs, List<Schema> oldShapes, List<Schema> youngShapes) {
        boolean request = schemas.direction() == Direction.REQUEST;
        List<Pair> covering = new ArrayList<>();
        for (Pair pair : pairs) {
            List<Schema> others = pair.likeness() == SAME || isCovered(pair.old(), pair.young()) ? List.of() : request ? youngShapes : oldShapes;
            covering.add(others.stream().map(other -> request ? new Pair(pair.old(), other, 1) : new Pair(other, pair.young(), 1))
                    .filter(other -> isCovered(other.old(), other.young())).findFirst().orElse(pair));
        }
        return covering;
    }

    /** Returns which old branch is which new one. */
    public List<Pair> matched(List<Schema> old, List<Schema> young) {
        List<Pair> candidates = new ArrayList<>();
        old.forEach(one -> young.forEach(other -> {
            double likeness = likeness(one, other);
            if (likeness >= ALIKE) {
                candidates.add(new Pair(one, other, likeness));
            }
        }));
        candidates.sort(Comparator.comparingDouble(Pair::likeness).reversed());
        List<Pair> pairs = new ArrayList<>();
        for (Pair each : candidates) {
            if (pairs.stream().noneMatch(pair -> pair.old() == each.old() || pair.young() == each.young())) {
                pairs.add(each);
            }
        }
        return pairs;
    }

    private double likeness(Schema old, Schema young) {
        if (schemas.before().signatures().of(old) == schemas.after().signatures().of(young)) {
            return SAME;
        }
        if (old.types().isEmpty() || young.types().isEmpty() || JsonType.both(old.types(), young.types()).isEmpty()) {
            return 0;
        }
        if (!old.hasType(JsonType.OBJECT) || !young.hasType(JsonType.OBJECT)) {
            return 1;
        }
        return told(old, young) * common(old.object().properties().keySet(), young.object().properties().keySet()) * 2 / 3
                + told(old, young) * common(old.object().required(), young.object().required()) / 3;
    }

    /** Returns 0 where a field that can have one word only says that the branches are for different things. */
    private int told(Schema old, Schema young) {
        for (Map.Entry<String, JsonNode> field : old.object().properties().entrySet()) {
            if (young.object().properties().containsKey(field.getKey())) {
                Set<String> one = schemas.before().schemas().of(field.getValue()).words().orElse(Set.of());
                Set<String> other = schemas.after().schemas().of(young.object().properties().get(field.getKey())).words().orElse(Set.of());
                if (one.size() == 1 && other.size() == 1 && !one.equals(other)) {
                    return 0;
                }
            }
        }
        return 1;
    }

    private static double common(Set<String> some, Set<String> others) {
        if (some.isEmpty() && others.isEmpty()) {
            return 1;
        }
        Set<String> both = new HashSet<>(some);
        both.retainAll(others);
        return (double) both.size() / (some.size() + others.size() - both.size());
    }

    private static List<Schema> rest(List<Schema> all, Collection<Schema> matched) {
        return all.stream().filter(shape -> matched.stream().noneMatch(each -> each == shape)).toList();
    }

    private Difference difference(RuleKind kind, String before, String after) {
        return new Difference(schemas.rule(kind), "", List.of(), before, after);
    }
}
