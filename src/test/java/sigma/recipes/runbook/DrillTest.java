package sigma.recipes.runbook;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.aMapWithSize;
import static org.hamcrest.Matchers.anEmptyMap;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import sigma.recipes.contract.Contract;
import sigma.recipes.fixture.Proof;
import sigma.recipes.fixture.RecordedFile;

/**
 * Shows that the checks bite: for each way in which the API may change or fail, exactly these scenarios fail, with exactly
 * these findings; {@code src/test/resources/drill.yaml} records them. A build plays some of these scenarios, and one that
 * does not notice the change; {@code -Pproof} plays all that call the operation, holds the record to be exact, and writes a
 * fresh one. Without a change nothing is noticed, and the features themselves are the proof for all of them.
 */
@Tag(Proof.TABLE)
class DrillTest {

    private static final Path EXPECTED = Path.of("src/test/resources/drill.yaml");
    private static final Path FRESH = Path.of("target/drill.yaml");
    private static final YAMLMapper YAML = YAMLMapper.builder().disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER)
            .enable(YAMLGenerator.Feature.MINIMIZE_QUOTES).disable(YAMLGenerator.Feature.SPLIT_LINES).build();

    private static final String DOES_NOTHING = " answers and does nothing";
    private static final int SAMPLE = 2;
    private static final Map<String, Mutation> MUTATIONS = mutations();

    private static Map<String, Mutation> mutations() {
        try {
            return Mutations.read(Path.of("src/test/resources/mutations.yaml")).ofContract();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static List<String> names() {
        return List.copyOf(MUTATIONS.keySet());
    }

    @BeforeAll
    static void forgetTheLastRecord() throws IOException {
        Files.deleteIfExists(FRESH);
    }

    @AfterAll
    static void renew() throws IOException {
        if (RecordedFile.RENEWING) {
            new RecordedFile(EXPECTED).requireCurrent(Files.readString(FRESH));
        }
    }

    @ParameterizedTest
    @MethodSource("names")
    void a_change_of_the_api_is_noticed_by_exactly_these_scenarios(String name) throws IOException {
        Mutation mutation = MUTATIONS.get(name);
        Map<String, String> recorded = expected().getOrDefault(name, Map.of());
        List<String> played = Proof.FULL ? Drill.places(mutation) : sample(Drill.places(mutation), recorded);
        Map<String, String> noticed = Drill.noticed(mutation, played);

        if (Proof.FULL) {
            record(name, noticed);
        }
        assertThat(noticed, aMapWithSize(greaterThan(0)));
        if (name.endsWith(DOES_NOTHING) && Drill.operations("acts").contains(mutation.operationId())) {
            assertThat("a later step may trip over it, but one must read back", noticed.values(), hasItem(Drill.READ_BACK));
        }
        if (!RecordedFile.RENEWING) {
            assertThat("new (+) and missing (-) among what noticed that " + name + "; " + FRESH + " has it all",
                    difference(of(played, recorded), noticed), empty());
        }
    }

    /** Returns a few scenarios that notice a mutation, and one that does not. */
    private static List<String> sample(List<String> using, Map<String, String> recorded) {
        Stream<String> noticing = using.stream().filter(recorded::containsKey)
                .sorted(Comparator.comparing(place -> !recorded.get(place).equals(Drill.READ_BACK))).limit(SAMPLE);
        return Stream.concat(noticing, using.stream().filter(place -> !recorded.containsKey(place)).limit(1)).toList();
    }

    private static Map<String, String> of(List<String> played, Map<String, String> recorded) {
        return recorded.entrySet().stream().filter(one -> one.getKey().equals(Drill.AT_THE_END) || played.contains(one.getKey()))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    @Test
    void without_a_change_nothing_is_noticed() throws IOException {
        Mutation none = Mutation.none("createConnectionGrant");

        assertThat(Drill.noticed(none, Drill.places(none)), anEmptyMap());
    }

    @Test
    void every_write_of_the_recipes_is_among_those_that_do_nothing() throws IOException {
        Contract contract = Contract.load();
        assertThat(Drill.operations("acts", "prepares").stream().filter(id -> !id.equals("postToken"))
                .filter(id -> !contract.operation(id).orElseThrow().reads()).toList(),
                containsInAnyOrder(names().stream().filter(name -> name.endsWith(DOES_NOTHING))
                        .map(name -> MUTATIONS.get(name).operationId()).toArray()));
    }

    @Test
    void nothing_is_expected_of_a_change_that_is_not_tried() throws IOException {
        assumeFalse(RecordedFile.RENEWING, "the record is about to be renewed");
        assertAll(expected().keySet().stream().map(name -> () ->
                assertThat("tried: " + name, MUTATIONS.containsKey(name), equalTo(true))));
    }

    private static List<String> difference(Map<String, String> expected, Map<String, String> noticed) {
        return Stream.concat(noticed.entrySet().stream().filter(one -> !expected.entrySet().contains(one)).map(one -> "+ " + one),
                expected.entrySet().stream().filter(one -> !noticed.entrySet().contains(one)).map(one -> "- " + one)).toList();
    }

    private static Map<String, Map<String, String>> expected() throws IOException {
        return Files.exists(EXPECTED) ? YAML.readValue(EXPECTED.toFile(), new TypeReference<>() { }) : Map.of();
    }

    /** What was noticed is written down, so that a change that is meant can be copied over. */
    private static void record(String name, Map<String, String> noticed) throws IOException {
        Map<String, Object> all = Files.exists(FRESH) ? YAML.readValue(FRESH.toFile(), new TypeReference<TreeMap<String, Object>>() { })
                : new TreeMap<>();
        all.keySet().retainAll(MUTATIONS.keySet());
        all.put(name, noticed);
        Files.createDirectories(FRESH.getParent());
        YAML.writeValue(FRESH.toFile(), all);
    }
}
