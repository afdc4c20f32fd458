package sigma.recipes.runbook.drill;

import com.fasterxml.jackson.core.type.TypeReference;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import sigma.recipes.fixture.ChosenRecipes;

/**
 * The record {@code drill.yaml}: which scenarios detect a mutation of the first list, and how.
 *
 * @param all mutation to scenario to how it was detected
 */
record DrillRecord(Map<String, Map<String, String>> all) {

    static DrillRecord read(Path file) throws IOException {
        return new DrillRecord(RecordFile.read(file, new TypeReference<>() { }));
    }

    /** Returns the recorded detections of a mutation. */
    Map<String, String> of(String mutation) {
        return all.getOrDefault(mutation, Map.of());
    }

    /**
     * Returns the record updated with the detections of a run. A run of some recipes replaces their entries, and keeps those of
     * others.
     *
     * @param mutations the mutations that there are
     * @param detected  the detections of each mutation that was played
     * @param chosen    the recipes that were played
     */
    DrillRecord renewed(Collection<String> mutations, Map<String, Map<String, String>> detected, ChosenRecipes chosen) {
        Map<String, Map<String, String>> renewed = new TreeMap<>();
        all.forEach((mutation, places) -> renewed.put(mutation, new TreeMap<>(places)));
        renewed.keySet().retainAll(mutations);
        detected.forEach((mutation, fresh) -> {
            Map<String, String> places = renewed.computeIfAbsent(mutation, unseen -> new TreeMap<>());
            places.keySet().removeIf(chosen::containsPlace);
            places.putAll(fresh);
        });
        renewed.values().removeIf(Map::isEmpty);
        return new DrillRecord(renewed);
    }

    String text() {
        return RecordFile.text(all);
    }
}
