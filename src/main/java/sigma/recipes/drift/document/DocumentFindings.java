package sigma.recipes.drift.document;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonPointer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Collects the defects of a document: one finding for each cause, with the first place and the number of places. */
final class DocumentFindings {

    private record Spot(DocumentText text, JsonPointer pointer) {
    }

    private final Map<List<String>, List<Spot>> byCause = new LinkedHashMap<>();

    /** Adds a defect; defects with the same message in the same file are one finding. */
    void add(DocumentText text, JsonPointer pointer, String message) {
        byCause.computeIfAbsent(List.of(text.name(), message), cause -> new ArrayList<>()).add(new Spot(text, pointer));
    }

    /** Returns the findings in the order of their first places. */
    List<DocumentFinding> all() {
        List<DocumentFinding> all = new ArrayList<>();
        byCause.forEach((cause, spots) -> {
            Spot first = spots.get(0);
            JsonLocation place = first.text().place(first.pointer());
            all.add(new DocumentFinding(cause.get(0), place == null ? 1 : place.getLineNr(), place == null ? 1 : place.getColumnNr(),
                    words(first.pointer()), cause.get(1), spots.size()));
        });
        return List.copyOf(all);
    }

    private static String words(JsonPointer pointer) {
        List<String> keys = new ArrayList<>();
        for (JsonPointer rest = pointer; !rest.matches(); rest = rest.tail()) {
            keys.add(rest.getMatchingProperty());
        }
        return String.join(" > ", keys);
    }
}
