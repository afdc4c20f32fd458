package sigma.recipes.drift.compare;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import sigma.recipes.drift.change.Direction;
import sigma.recipes.drift.change.ExporterLoss;
import sigma.recipes.drift.change.RuleKind;
import sigma.recipes.drift.change.Verdict;
import sigma.recipes.drift.schema.ComparedApi;
import sigma.recipes.drift.schema.JsonType;
import sigma.recipes.drift.schema.Schema;
import sigma.recipes.drift.schema.Subject;

/** Compares the branches of two schemas: matches them by content, then compares the pairs. */
public final class BranchComparison {

    /** Branches with less in common than this are different shapes. */
    private static final double ALIKE = 0.4;
    private static final int MOST_NAMED = 3;
    private static final double SAME = 2;

    /** Two matching branches of a union, and their similarity from 0 to 1. */
    public record Pair(Schema before, Schema after, double likeness) {
    }

    private final SchemaComparison schemas;

    /** Creates a comparison of unions that compares their branches with {@code schemas}. */
    public BranchComparison(SchemaComparison schemas) {
        this.schemas = schemas;
    }

    void compare(SchemaPair pairing) {
        Schema before = pairing.before();
        Schema after = pairing.after();
        List<Schema> shapesBefore = withoutLimits(shapes(before));
        List<Schema> shapesAfter = shapes(after);
        List<Pair> pairs = covering(matched(shapesBefore, shapesAfter), shapesBefore, shapesAfter);
        if (before.nullable() != after.nullable()) {
            pairing.add(ValueComparison.nullability(schemas.direction(), after.nullable()).withLoss(after.nullable() ? ExporterLoss.NONE : ExporterLoss.NULL));
        }
        List<Schema> removed = rest(shapesBefore, pairs.stream().map(Pair::before).toList());
        List<Schema> added = rest(shapesAfter, pairs.stream().map(Pair::after).toList());
        List<Schema> open = isRequest() ? removed : added;
        for (Schema shape : List.copyOf(open)) {
            covering(shape, isRequest() ? shapesAfter : shapesBefore).ifPresent(pair -> {
                pairs.add(pair);
                open.removeIf(each -> each == shape);
            });
        }
        if (pairs.isEmpty() && removed.size() == shapesBefore.size() && added.size() == shapesAfter.size()) {
            pairing.add(schemas.difference(RuleKind.TYPE_CHANGED, all(schemas.before(), shapesBefore), all(schemas.after(), shapesAfter)));
            return;
        }
        for (Pair pair : pairs) {
            String name = shapesBefore.size() > 1 ? SchemaText.branch(schemas.before().schemas(), pair.before(), shapesBefore) : "";
            schemas.below(pairing, "", name, isOneOfSeveral(pair.before(), pair.after(), shapesBefore) ? ExporterLoss.VARIANT : ExporterLoss.NONE, pair.before(), pair.after());
        }
        removed.forEach(shape -> pairing.add(
                schemas.difference(RuleKind.BRANCH_REMOVED, SchemaText.branch(schemas.before().schemas(), shape, shapesBefore), "")
                        .withLoss(shapesAfter.stream().anyMatch(other -> isSameKind(shape, other)) ? ExporterLoss.VARIANT : ExporterLoss.NONE)));
        added.forEach(shape -> pairing.add(
                schemas.difference(RuleKind.BRANCH_ADDED, "", SchemaText.branch(schemas.after().schemas(), shape, shapesAfter))));
    }

    /** Returns whether several old branches and only one new branch have the kind of this one. */
    private boolean isOneOfSeveral(Schema before, Schema after, List<Schema> shapesBefore) {
        return isSameKind(before, after) && shapesBefore.stream().filter(shape -> isSameKind(shape, after)).count() > 1;
    }

    /** Returns whether two branches have a common field for which both allow the same single value. */
    private boolean isSameKind(Schema before, Schema after) {
        Map<String, String> others = schemas.after().schemas().tags(after);
        return schemas.before().schemas().tags(before).entrySet().stream().anyMatch(tag -> tag.getValue().equals(others.get(tag.getKey())));
    }

    /**
     * Returns whether a branch is a valid replacement: in requests, the new branch accepts every value of the old one; in
     * responses, every value of the new branch is a value of the old one.
     */
    private boolean isCovered(Pair pair) {
        return schemas.isNoWorseThan(Verdict.DEPRECATION, pair.before(), pair.after());
    }

    private static String all(ComparedApi side, List<Schema> shapes) {
        return shapes.size() == 1 ? SchemaText.of(side.schemas(), shapes.get(0)) : shapes.stream().limit(MOST_NAMED)
                .map(shape -> SchemaText.branch(side.schemas(), shape, shapes)).collect(Collectors.joining(" or "))
                + (shapes.size() > MOST_NAMED ? " or " + (shapes.size() - MOST_NAMED) + " other variants" : "");
    }

    /** Returns the branches, or the schema itself if it has a single shape. */
    public static List<Schema> shapes(Schema schema) {
        return schema.branches().isEmpty() ? List.of(schema.with(false, List.of())) : schema.branches();
    }

    /** Plain values and lists that differ in limits only are one variant for a new document that never mentions limits. */
    private List<Schema> withoutLimits(List<Schema> shapes) {
        Set<Integer> met = new HashSet<>();
        return schemas.after().scope().mentions(Subject.LIMITS) ? shapes
                : shapes.stream().filter(shape -> shape.hasType(JsonType.OBJECT) || met.add(schemas.before().types().of(shape))).toList();
    }

    /**
     * Replaces each breaking pair for which another branch covers the same values: those of the old branch in requests,
     * those of the new one in responses.
     */
    private List<Pair> covering(List<Pair> pairs, List<Schema> shapesBefore, List<Schema> shapesAfter) {
        List<Pair> covering = new ArrayList<>();
        for (Pair pair : pairs) {
            boolean covers = pair.likeness() == SAME || isCovered(pair);
            covering.add(covers ? pair : covering(isRequest() ? pair.before() : pair.after(), isRequest() ? shapesAfter : shapesBefore).orElse(pair));
        }
        return covering;
    }

    /** Returns the pair of a branch with the most similar one that covers its values. */
    private Optional<Pair> covering(Schema branch, List<Schema> others) {
        return others.stream().map(other -> isRequest() ? new Pair(branch, other, 1) : new Pair(other, branch, 1)).filter(this::isCovered)
                .max(Comparator.comparingDouble(pair -> likeness(pair.before(), pair.after())));
    }

    private boolean isRequest() {
        return schemas.direction() == Direction.REQUEST;
    }

    /** Returns the matching of old and new branches. */
    public List<Pair> matched(List<Schema> before, List<Schema> after) {
        List<Pair> candidates = new ArrayList<>();
        before.forEach(one -> after.forEach(other -> {
            double likeness = likeness(one, other);
            if (likeness >= ALIKE) {
                candidates.add(new Pair(one, other, likeness));
            }
        }));
        candidates.sort(Comparator.comparingDouble(Pair::likeness).reversed());
        List<Pair> pairs = new ArrayList<>();
        for (Pair each : candidates) {
            if (pairs.stream().noneMatch(pair -> pair.before() == each.before() || pair.after() == each.after())) {
                pairs.add(each);
            }
        }
        return pairs;
    }

    private double likeness(Schema before, Schema after) {
        if (schemas.before().signatures().of(before) == schemas.after().signatures().of(after)) {
            return SAME;
        }
        if (before.types().isEmpty() || after.types().isEmpty() || JsonType.both(before.types(), after.types()).isEmpty()) {
            return 0;
        }
        if (!before.hasType(JsonType.OBJECT) || !after.hasType(JsonType.OBJECT)) {
            return 1;
        }
        return haveDifferentTags(before, after) ? 0 : common(before.object().properties().keySet(), after.object().properties().keySet()) * 2 / 3
                + common(before.object().required(), after.object().required()) / 3;
    }

    /** Returns whether a field with a single allowed word shows that the branches differ in purpose. */
    private boolean haveDifferentTags(Schema before, Schema after) {
        Map<String, String> others = schemas.after().schemas().tags(after);
        return schemas.before().schemas().tags(before).entrySet().stream()
                .anyMatch(tag -> !tag.getValue().equals(others.getOrDefault(tag.getKey(), tag.getValue())));
    }

    private static double common(Set<String> some, Set<String> others) {
        if (some.isEmpty() && others.isEmpty()) {
            return 1;
        }
        int both = 0;
        for (String each : some) {
            both += others.contains(each) ? 1 : 0;
        }
        return (double) both / (some.size() + others.size() - both);
    }

    private static List<Schema> rest(List<Schema> all, Collection<Schema> matched) {
        return all.stream().filter(shape -> matched.stream().noneMatch(each -> each == shape)).collect(Collectors.toCollection(ArrayList::new));
    }
}
