package sigma.recipes.runbook.drill;

import com.fasterxml.jackson.core.type.TypeReference;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import sigma.recipes.fixture.ChosenRecipes;

/**
 * The record {@code drill.yaml}: which scenarios notice a mutation of the first list, and by what.
 *
 * @param all mutation to scenario to what it noticed
 */
record DrillRecord(Map<String, Map<String, String>> all) {

    static DrillRecord read(Path file) throws IOException {
        return new DrillRecord(RecordFile.read(file, new TypeReference<>() { }));
    }

    /** Returns what is recorded of a mutation. */
    Map<String, String> of(String mutation) {
        return all.getOrDefault(mutation, Map.of());
    }

    /**
     * Returns the record with what was noticed in a run. Of a run of some recipes it takes what their scenarios noticed, and
     * keeps what is recorded of others.
     *
     * @param mutations the mutations that there are
     * @param noticed   what was noticed, of each mutation that was played
     * @param chosen    the recipes that were played
     */
    DrillRecord renewed(Collection<String> mutations, Map<String, Map<String, String>> noticed, ChosenRecipes chosen) {
        Map<String, Map<String, String>> renewed = new TreeMap<>();
        all.forEach((mutation, places) -> renewed.put(mutation, new TreeMap<>(places)));
        renewed.keySet().retainAll(mutations);
        noticed.forEach((mutation, fresh) -> {
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
