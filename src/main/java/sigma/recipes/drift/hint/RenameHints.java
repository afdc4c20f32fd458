package sigma.recipes.drift.hint;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import sigma.recipes.drift.change.Hint;
import sigma.recipes.drift.schema.ComparedApi;
import sigma.recipes.drift.schema.JsonType;
import sigma.recipes.drift.schema.Schema;

/** Finds removed and added names of one place that may be the same: fields of an object, parameters, values of an enum. */
public final class RenameHints {

    /** No candidates. */
    public static final RenameHints NONE = new RenameHints(List.of());

    private static final double SAME_SHAPE = 0.5;
    private static final int DISTINCTIVE = 2;

    private final List<MatchCandidate<String>> candidates;

    private RenameHints(List<MatchCandidate<String>> candidates) {
        this.candidates = MatchCandidate.best(candidates);
    }

    /** Returns the candidates based on similar names only. */
    public static RenameHints ofNames(Collection<String> removed, Collection<String> added) {
        List<MatchCandidate<String>> candidates = new ArrayList<>();
        removed.forEach(from -> added.forEach(to -> NameSimilarity.of(from, to)
                .ifPresent(likeness -> candidates.add(new MatchCandidate<>(from, to, likeness.degree(), likeness.evidence())))));
        return new RenameHints(candidates);
    }

    /**
     * Returns the candidates for names with schemas: the types are equal, and the names are similar or the schemas distinctive.
     *
     * @param removed the schemas of the old document only, by name
     * @param added   the schemas of the new document only, by name
     */
    public static RenameHints of(ComparedApi before, Map<String, JsonNode> removed, ComparedApi after, Map<String, JsonNode> added) {
        List<MatchCandidate<String>> candidates = new ArrayList<>();
        removed.forEach((from, one) -> added.forEach((to, other) -> candidate(before, from, one, after, to, other).ifPresent(candidates::add)));
        return new RenameHints(candidates);
    }

    /** Returns the hint for a removed name. */
    public Optional<Hint> ofRemoved(String name) {
        return candidates.stream().filter(each -> each.removed().equals(name)).findFirst()
                .map(each -> new Hint(Hint.Relation.RENAMED_TO, each.added(), each.evidence()));
    }

    /** Returns the hint for an added name. */
    public Optional<Hint> ofAdded(String name) {
        return candidates.stream().filter(each -> each.added().equals(name)).findFirst()
                .map(each -> new Hint(Hint.Relation.RENAMED_FROM, each.removed(), each.evidence()));
    }

    private static Optional<MatchCandidate<String>> candidate(ComparedApi before, String from, JsonNode one, ComparedApi after, String to, JsonNode other) {
        Schema removed = before.schemas().of(one);
        Schema added = after.schemas().of(other);
        boolean sameShape = before.types().of(removed) == after.types().of(added);
        boolean sameTypes = sameShape || !JsonType.both(removed.types(), added.types()).isEmpty();
        if (!sameTypes) {
            return Optional.empty();
        }
        Optional<NameSimilarity> names = NameSimilarity.of(from, to);
        boolean own = sameShape && isDistinctive(before, removed);
        if (names.isEmpty() && !own) {
            return Optional.empty();
        }
        double likeness = names.map(NameSimilarity::degree).orElse(0.0) + (sameShape ? SAME_SHAPE : 0);
        String evidence = names.map(NameSimilarity::evidence).orElse("other name") + (own ? ", the same shape" : sameShape ? ", the same type" : "");
        return Optional.of(new MatchCandidate<>(from, to, likeness, evidence));
    }

    /** Many fields are texts or numbers; objects, closed vocabularies and unions are rarely equal by chance. */
    private static boolean isDistinctive(ComparedApi side, Schema schema) {
        Schema shape = schema.items().map(side.schemas()::of).filter(items -> schema.hasType(JsonType.ARRAY)).orElse(schema);
        return shape.object().properties().size() >= DISTINCTIVE || shape.branches().size() >= DISTINCTIVE
                || shape.words().filter(words -> words.size() >= DISTINCTIVE).isPresent();
    }
}
