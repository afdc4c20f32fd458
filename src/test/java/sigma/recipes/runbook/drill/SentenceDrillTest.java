package sigma.recipes.runbook.drill;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import sigma.recipes.fixture.ChosenRecipes;
import sigma.recipes.fixture.Proof;
import sigma.recipes.fixture.RecordedFile;

/**
 * Shows that each Then sentence of the features can fail: for each there is at least one mutation of the API that this very
 * sentence detects, while the contract check reports nothing. {@code sentences.yaml} records which. The gate plays one mutation
 * for every second sentence; {@code -Pproof} plays all, requires that the record is exact, and writes a new one. {@link ChosenRecipes}
 * limits it to some recipes.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SentenceDrillTest {

    private static final Path RESOURCES = Path.of("src/test/resources");
    private static final Path RECORD = RESOURCES.resolve("sentences.yaml");
    private static final int ONE_OF = 4;
    private static final Path FRESH = Path.of("target/sentences.yaml");
    private static final String UNNOTICED = "sentences that no recorded mutation makes fail; add a mutation to " + RESOURCES
            + "/mutations.yaml and renew " + RECORD + " as CONTRIBUTING.md says, or let the sentence say more";

    private final ChosenRecipes chosen = ChosenRecipes.OF_THIS_RUN;
    private final SentenceDrill drill = new SentenceDrill(Path.of("features"));
    private final List<ThenSentence> sentences = drill.sentences().stream().filter(each -> chosen.contains(each.recipe())).toList();
    private final Map<String, Mutation> mutations = Mutations.read(RESOURCES.resolve("mutations.yaml")).all();
    private final UsedOperations used = UsedOperations.read();
    private final SentenceRecord record = SentenceRecord.read(RECORD);
    private final Map<String, List<ThenSentence>> sample = sample();
    private final Map<ThenSentence, Set<String>> fresh = new HashMap<>();

    SentenceDrillTest() throws IOException {
        // The fields read files.
    }

    /**
     * Writes the detections to a file, from which an intended change can be copied. Renews the record on request, and reports
     * the sentences that detected nothing.
     */
    @AfterAll
    void keep() throws IOException {
        if (Proof.FULL) {
            SentenceRecord renewed = record.renewed(drill.sentences(), fresh, chosen);
            Files.writeString(FRESH, renewed.text());
            if (RecordedFile.RENEWING) {
                new RecordedFile(RECORD).requireCurrent(renewed.text());
                assertThat(UNNOTICED, sentences.stream().filter(sentence -> renewed.of(sentence).isEmpty()).toList(), empty());
            }
        }
    }

    @Test
    void every_then_sentence_detects_a_mutation() {
        assumeFalse(RecordedFile.RENEWING, "the record is about to be renewed");
        assertThat(UNNOTICED, sentences.stream().filter(sentence -> record.of(sentence).isEmpty()).toList(), empty());
    }

    @Test
    void record_contains_only_existing_sentences_and_mutations() {
        assumeFalse(RecordedFile.RENEWING, "the record is about to be renewed");
        List<String> unknown = new ArrayList<>();
        SentenceRecord known = new SentenceRecord(Map.of()).renewed(drill.sentences(), Map.of(), new ChosenRecipes(List.of()));
        record.all().forEach((place, texts) -> texts.forEach((text, names) -> {
            if (!known.all().getOrDefault(place, Map.of()).containsKey(text)) {
                unknown.add("no such sentence: " + place + ": " + text);
            }
            names.stream().filter(name -> !mutations.containsKey(name)).forEach(name -> unknown.add("no such mutation: " + name));
        }));
        assertThat("stale in " + RECORD, unknown, empty());
    }

    List<String> names() {
        return mutations.keySet().stream().filter(name -> Proof.FULL ? !playing(name).isEmpty() : sample.containsKey(name)).toList();
    }

    @ParameterizedTest(allowZeroInvocations = true)
    @MethodSource("names")
    @Tag(Proof.ONLY)
    void sentence_detects_its_mutation(String name) {
        List<ThenSentence> played = Proof.FULL ? drill.affected(mutations.get(name), playing(name)) : sample.get(name);
        Set<ThenSentence> detecting = drill.detecting(mutations.get(name), played);
        detecting.forEach(sentence -> fresh.computeIfAbsent(sentence, unseen -> new TreeSet<>()).add(name));

        if (!RecordedFile.RENEWING) {
            assertThat("new (+) and missing (-) sentences that detect " + name + "; with -Pproof " + FRESH + " has it all",
                    difference(name, played, detecting), empty());
        }
    }

    /** Checks the texts of failures of the tests above, so it runs last. */
    @AfterAll
    void failed_sentence_names_people_and_objects() {
        assertThat("texts of failed sentences that name ids, classes or values as Java prints them", drill.machineTexts(), empty());
    }

    /** Plays each sentence alone; FeaturesIT plays them together. */
    @Test
    @Tag(Proof.LONG)
    void no_sentence_fails_without_a_mutation() {
        assertThat(drill.failingUnchanged(sentences), empty());
    }

    private List<ThenSentence> playing(String mutation) {
        Set<String> places = Set.copyOf(used.places(mutations.get(mutation)));
        return sentences.stream().filter(sentence -> places.contains(sentence.place())).toList();
    }

    /** Returns for every second sentence one mutation that it detects, from as few mutations as possible. */
    private Map<String, List<ThenSentence>> sample() {
        Map<String, List<ThenSentence>> chosenOnes = new TreeMap<>();
        // Another test reports a recorded mutation that does not exist.
        Map<String, Set<ThenSentence>> left = new LinkedHashMap<>();
        mutations.keySet().forEach(name -> left.put(name, new LinkedHashSet<>()));
        Proof.of(sentences, ONE_OF).forEach(sentence -> record.of(sentence).stream().filter(left::containsKey).forEach(name -> left.get(name).add(sentence)));
        while (left.values().stream().anyMatch(some -> !some.isEmpty())) {
            String most = left.keySet().stream().max(Comparator.comparing(name -> left.get(name).size())).orElseThrow();
            Set<ThenSentence> covered = Set.copyOf(left.get(most));
            chosenOnes.put(most, List.copyOf(left.get(most)));
            left.values().forEach(some -> some.removeIf(covered::contains));
        }
        return chosenOnes;
    }

    /** Returns those of {@code some} that detect a mutation, as recorded. */
    private List<ThenSentence> recorded(String name, List<ThenSentence> some) {
        return some.stream().filter(sentence -> record.of(sentence).contains(name)).toList();
    }

    /** With the whole table the record must be exact; in a sample each sentence must detect the mutation. */
    private List<String> difference(String name, List<ThenSentence> played, Set<ThenSentence> detecting) {
        Stream<String> more = detecting.stream().filter(sentence -> !record.of(sentence).contains(name)).map(one -> "+ " + one);
        Stream<String> less = recorded(name, Proof.FULL ? sentences : played).stream()
                .filter(sentence -> !detecting.contains(sentence)).map(one -> "- " + one);
        return Stream.concat(more, less).toList();
    }
}
