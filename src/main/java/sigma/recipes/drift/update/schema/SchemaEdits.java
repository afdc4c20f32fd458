package sigma.recipes.drift.update.schema;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import sigma.recipes.drift.change.Difference;
import sigma.recipes.drift.change.Rule;
import sigma.recipes.drift.change.RuleKind;
import sigma.recipes.drift.compare.SchemaComparison;
import sigma.recipes.drift.schema.Schema;

/**
 * What is to be done to a schema that has one shape.
 *
 * @param mine   what it asks for now
 * @param theirs what it is to ask for
 * @param known  what is to stay
 * @param here   the differences of its value and its own fields
 * @param within the steps to what differs further down: names of fields, {@code []}, {@code *}
 */
record SchemaEdits(Schema mine, Schema theirs, KeptDifferences known, List<Difference> here, Set<String> within) {

    static final String ITEMS = "[]";
    static final String OTHERS = "*";

    static SchemaEdits of(SchemaComparison comparison, Schema mine, Schema theirs, KeptDifferences known) {
        List<Difference> all = comparison.of(mine, theirs);
        List<Difference> here = known.without(all).stream().filter(each -> isHere(each, mine, theirs)).toList();
        SchemaEdits edits = new SchemaEdits(mine, theirs, known, here, Set.of());
        Set<String> within = new LinkedHashSet<>();
        for (Map.Entry<String, JsonNode> field : mine.object().properties().entrySet()) {
            JsonNode young = theirs.object().properties().get(edits.renamed().getOrDefault(field.getKey(), field.getKey()));
            boolean stays = young != null && all.stream().noneMatch(each -> each.field().equals(field.getKey()) && isRemoval(each));
            if (stays && differs(comparison, field.getValue(), young, known.below(field.getKey()))) {
                within.add(field.getKey());
            }
        }
        mine.items().ifPresent(ours -> theirs.items().filter(young -> differs(comparison, ours, young, known.below(ITEMS)))
                .ifPresent(differing -> within.add(ITEMS)));
        mine.object().others().ifPresent(ours -> theirs.object().others()
                .filter(young -> differs(comparison, ours, young, known.below(OTHERS))).ifPresent(differing -> within.add(OTHERS)));
        return new SchemaEdits(mine, theirs, known, here, within);
    }

    static boolean isRemoval(Difference each) {
        return Set.of(RuleKind.FIELD_REMOVED, RuleKind.OPTIONAL_FIELD_REMOVED, RuleKind.FIELD_NOW_READ_ONLY).contains(each.rule().kind());
    }

    static boolean isAddition(Difference each) {
        return each.rule().kind() == RuleKind.FIELD_ADDED || each.rule().kind() == RuleKind.FIELD_ADDED_REQUIRED;
    }

    /** Returns the new names of fields by their old ones. */
    Map<String, String> renamed() {
        Map<String, String> renamed = new LinkedHashMap<>();
        here.stream().filter(each -> each.rule().kind() == RuleKind.FIELD_RENAMED).forEach(each -> renamed.put(each.before(), each.after()));
        return renamed;
    }

    boolean isEmpty() {
        return here.isEmpty() && within.isEmpty();
    }

    /** Returns some of the edits. */
    SchemaEdits only(Predicate<Difference> differences, Predicate<String> steps) {
        return new SchemaEdits(mine, theirs, known, here.stream().filter(differences).toList(),
                new LinkedHashSet<>(within.stream().filter(steps).toList()));
    }

    private static boolean isHere(Difference each, Schema mine, Schema theirs) {
        if (!each.variants().isEmpty()) {
            return false;
        }
        boolean named = mine.object().properties().containsKey(each.field()) || theirs.object().properties().containsKey(each.field());
        return each.field().isEmpty() || named && each.rule().kind().ofField();
    }

    private static boolean differs(SchemaComparison comparison, JsonNode ours, JsonNode theirs, KeptDifferences known) {
        return !known.without(comparison.of(comparison.before().schemas().of(ours), comparison.after().schemas().of(theirs))).isEmpty();
    }
}
