package sigma.recipes.runbook;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import sigma.recipes.fixture.Proof;
import sigma.recipes.fixture.RecordedFile;

/**
 * Shows that each Then sentence of the features can fail: for each there is at least one mutation of the API that this very
 * sentence notices, while the check of the contract is content. {@code sentences.yaml} records which. A build plays one
 * mutation for each sentence; {@code -Pproof} plays all, holds the record to be exact, and writes a fresh one.
 */
@Tag(Proof.TABLE)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SentenceDrillTest {

    private static final Path RESOURCES = Path.of("src/test/resources");
    private static final Path RECORD = RESOURCES.resolve("sentences.yaml");
    private static final Path FRESH = Path.of("target/sentences.yaml");
    private static final String UNNOTICED = "sentences that no recorded mutation makes fail; add a mutation to " + RESOURCES
            + "/mutations.yaml and renew " + RECORD + " as CONTRIBUTING.md says, or let the sentence say more";
    private static final YAMLMapper YAML = YAMLMapper.builder().disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER)
            .enable(YAMLGenerator.Feature.MINIMIZE_QUOTES).disable(YAMLGenerator.Feature.SPLIT_LINES).build();

    private final SentenceDrill drill = new SentenceDrill(Path.of("features"));
    private final Map<String, Mutation> mutations = Mutations.read(RESOURCES.resolve("mutations.yaml")).all();
    private final Map<String, Map<String, List<String>>> record = recorded();
    private final Map<String, List<ThenSentence>> sample = sample();

    SentenceDrillTest() throws IOException {
        // The fields read files.
    }

    @BeforeAll
    static void forgetTheLastRecord() throws IOException {
        Files.deleteIfExists(FRESH);
    }

    /** Renews the record where that is asked for, and reports the sentences that noticed nothing. */
    @AfterAll
    void renew() throws IOException {
        if (RecordedFile.RENEWING) {
            new RecordedFile(RECORD).requireCurrent(Files.readString(FRESH));
            Map<String, Map<String, List<String>>> renewed = read(FRESH);
            assertThat(UNNOTICED, drill.sentences().stream().filter(sentence -> renewed.getOrDefault(sentence.place(), Map.of())
                    .getOrDefault(sentence.text(), List.of()).isEmpty()).toList(), empty());
        }
    }

    @Test
    void every_then_sentence_has_a_mutation_that_it_notices() {
        assumeFalse(RecordedFile.RENEWING, "the record is about to be renewed");
        assertThat(UNNOTICED,
                drill.sentences().stream().filter(sentence -> noticed(sentence).isEmpty()).toList(), empty());
    }

    @Test
    void the_record_names_sentences_and_mutations_that_there_are() {
        assumeFalse(RecordedFile.RENEWING, "the record is about to be renewed");
        List<String> unknown = new ArrayList<>();
        Map<String, Map<String, List<String>>> known = sorted(sentence -> List.of());
        record.forEach((place, texts) -> texts.forEach((text, names) -> {
            if (!known.getOrDefault(place, Map.of()).containsKey(text)) {
                unknown.add("no such sentence: " + place + ": " + text);
            }
            names.stream().filter(name -> !mutations.containsKey(name)).forEach(name -> unknown.add("no such mutation: " + name));
        }));
        assertThat("stale in " + RECORD, unknown, empty());
    }

    Stream<String> names() {
        return Proof.FULL ? mutations.keySet().stream() : sample.keySet().stream();
    }

    @ParameterizedTest
    @MethodSource("names")
    void a_sentence_notices_its_mutation(String name) throws IOException {
        Mutation mutation = mutations.get(name);
        if (Proof.FULL) {
            List<ThenSentence> played = playing(mutation);
            Set<ThenSentence> noticing = drill.noticing(mutation, played);
            keep(name, noticing);
            assertThat("new (+) and missing (-) sentences that notice that " + name + "; " + FRESH + " has it all",
                    RecordedFile.RENEWING ? List.of() : difference(name, noticing), empty());
            return;
        }
        List<ThenSentence> blind = new ArrayList<>(sample.get(name));
        blind.removeAll(drill.noticing(mutation, sample.get(name)));
        assertThat("sentences that do not notice that " + name, blind, empty());
    }

    /** The texts of those that the tests above made fail, so it comes last. */
    @AfterAll
    void a_failed_sentence_names_people_and_things() {
        assertThat("texts of failed sentences that name ids, classes or values as Java prints them", drill.machineTexts(), empty());
    }

    /** Plays each sentence alone; the features themselves play them together. */
    @Test
    @Tag(Proof.ONLY)
    void without_a_mutation_no_sentence_fails() throws IOException {
        assertThat(drill.noticing(Mutation.none("whoAmI"), drill.sentences()), empty());
    }

    private List<ThenSentence> playing(Mutation mutation) throws IOException {
        List<String> places = Drill.places(mutation);
        return drill.sentences().stream().filter(sentence -> places.contains(sentence.place())).toList();
    }

    /** Returns for each sentence one mutation that it notices, from as few mutations as possible. */
    private Map<String, List<ThenSentence>> sample() {
        Map<String, List<ThenSentence>> chosen = new TreeMap<>();
        // Another test reports a recorded mutation that does not exist.
        List<ThenSentence> left = drill.sentences().stream()
                .filter(sentence -> noticed(sentence).stream().anyMatch(mutations::containsKey))
                .collect(Collectors.toCollection(ArrayList::new));
        while (!left.isEmpty()) {
            String most = mutations.keySet().stream().max(Comparator.comparing(name -> noticing(name, left).size())).orElseThrow();
            chosen.put(most, noticing(most, left));
            left.removeAll(chosen.get(most));
        }
        return chosen;
    }

    private List<ThenSentence> noticing(String name, List<ThenSentence> sentences) {
        return sentences.stream().filter(sentence -> noticed(sentence).contains(name)).toList();
    }

    private List<String> noticed(ThenSentence sentence) {
        return record.getOrDefault(sentence.place(), Map.of()).getOrDefault(sentence.text(), List.of());
    }

    private List<String> difference(String name, Set<ThenSentence> noticing) {
        Stream<String> more = noticing.stream().filter(sentence -> !noticed(sentence).contains(name)).map(one -> "+ " + one);
        Stream<String> less = drill.sentences().stream().filter(sentence -> noticed(sentence).contains(name))
                .filter(sentence -> !noticing.contains(sentence)).map(one -> "- " + one);
        return Stream.concat(more, less).toList();
    }

    private static Map<String, Map<String, List<String>>> recorded() throws IOException {
        return read(RECORD);
    }

    private static Map<String, Map<String, List<String>>> read(Path file) throws IOException {
        return Files.exists(file) ? YAML.readValue(file.toFile(), new TypeReference<>() { }) : Map.of();
    }

    /** Writes down what was noticed, so that a change that is meant can be copied over. */
    private void keep(String name, Set<ThenSentence> noticing) throws IOException {
        Map<String, Map<String, List<String>>> before = read(FRESH);
        Files.createDirectories(FRESH.getParent());
        YAML.writeValue(FRESH.toFile(), sorted(sentence -> {
            Set<String> names = new TreeSet<>(before.getOrDefault(sentence.place(), Map.of())
                    .getOrDefault(sentence.text(), List.of()));
            names.remove(name);
            names.retainAll(mutations.keySet());
            if (noticing.contains(sentence)) {
                names.add(name);
            }
            return List.copyOf(names);
        }));
    }

    private Map<String, Map<String, List<String>>> sorted(Function<ThenSentence, List<String>> names) {
        Map<String, Map<String, List<String>>> all = new TreeMap<>();
        drill.sentences().forEach(sentence -> all.computeIfAbsent(sentence.place(), place -> new LinkedHashMap<>())
                .put(sentence.text(), names.apply(sentence)));
        return all;
    }
}
