package sigma.recipes.drift.compare;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.text.similarity.JaroWinklerSimilarity;
import sigma.recipes.drift.schema.ComparedApi;

/** Finds fields and parameters that kept their type under another name, whatever became of format and limits. */
final class Renames {

    /** Names of one shape that are less alike name two different things. */
    private static final double ALIKE = 0.75;
    private static final JaroWinklerSimilarity SIMILARITY = new JaroWinklerSimilarity();

    private record Candidate(String from, String to, double likeness) {
    }

    private final ComparedApi before;
    private final ComparedApi after;

    Renames(ComparedApi before, ComparedApi after) {
        this.before = before;
        this.after = after;
    }

    /**
     * Returns the new names by the old ones.
     *
     * @param gone what only the old document has, by name
     * @param come what only the new document has, by name
     */
    Map<String, String> of(Map<String, JsonNode> gone, Map<String, JsonNode> come) {
        List<Candidate> candidates = new ArrayList<>();
        gone.forEach((from, old) -> come.forEach((to, young) -> {
            double likeness = SIMILARITY.apply(from, to);
            if (likeness >= ALIKE && before.types().of(old) == after.types().of(young)) {
                candidates.add(new Candidate(from, to, likeness));
            }
        }));
        candidates.sort(Comparator.comparingDouble(Candidate::likeness).reversed());
        Map<String, String> renamed = new LinkedHashMap<>();
        for (Candidate each : candidates) {
            if (!renamed.containsKey(each.from()) && !renamed.containsValue(each.to())) {
                renamed.put(each.from(), each.to());
            }
        }
        return renamed;
    }
}
