package sigma.recipes.runbook.drill;

import com.fasterxml.jackson.core.type.TypeReference;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import sigma.recipes.fixture.ChosenRecipes;

/**
 * The record {@code sentences.yaml}: which mutations make a Then sentence fail.
 *
 * @param all scenario to sentence to mutations
 */
record SentenceRecord(Map<String, Map<String, List<String>>> all) {

    static SentenceRecord read(Path file) throws IOException {
        return new SentenceRecord(RecordFile.read(file, new TypeReference<>() { }));
    }

    /** Returns the recorded mutations of a sentence. */
    List<String> of(ThenSentence sentence) {
        return all.getOrDefault(sentence.place(), Map.of()).getOrDefault(sentence.text(), List.of());
    }

    /**
     * Returns the record updated with the detections of a run. A run of some recipes replaces their sentences, and keeps those
     * of others.
     *
     * @param sentences all sentences of the features, in order
     * @param detected  sentence to the mutations that it detected
     * @param chosen    the recipes that were played
     */
    SentenceRecord renewed(Collection<ThenSentence> sentences, Map<ThenSentence, Set<String>> detected, ChosenRecipes chosen) {
        Map<String, Map<String, List<String>>> renewed = new TreeMap<>(all);
        renewed.keySet().removeIf(chosen::containsPlace);
        sentences.stream().filter(sentence -> chosen.contains(sentence.recipe())).forEach(sentence ->
                renewed.computeIfAbsent(sentence.place(), place -> new LinkedHashMap<>()).put(sentence.text(),
                        detected.getOrDefault(sentence, Set.of()).stream().sorted().toList()));
        return new SentenceRecord(renewed);
    }

    String text() {
        return RecordFile.text(all);
    }
}
