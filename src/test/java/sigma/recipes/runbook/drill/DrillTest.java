package sigma.recipes.runbook.drill;

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

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import sigma.recipes.contract.Contract;
import sigma.recipes.fixture.ChosenRecipes;
import sigma.recipes.fixture.Proof;
import sigma.recipes.fixture.RecordedFile;

/**
 * Shows that the checks are effective: for each mutation of the API, exactly the recorded scenarios fail, with exactly the
 * recorded findings; {@code src/test/resources/drill.yaml} records them. The gate plays some of these scenarios, and one that
 * does not detect the mutation; {@code -Pproof} plays all that call the operation, requires that the record is exact, and
 * writes a new one. FeaturesIT shows that no scenario fails without a mutation. {@link ChosenRecipes} limits it to some
 * recipes.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DrillTest {

    private static final Path EXPECTED = Path.of("src/test/resources/drill.yaml");
    private static final Path FRESH = Path.of("target/drill.yaml");
    private static final String DOES_NOTHING = " succeeds and does nothing";
    private static final int SAMPLE = 2;

    private static final int ONE_OF = 2;

    private final ChosenRecipes chosen = ChosenRecipes.OF_THIS_RUN;
    private final Map<String, Mutation> mutations = Mutations.read(Path.of("src/test/resources/mutations.yaml")).ofContract();
    private final UsedOperations used = UsedOperations.read();
    private final Drill drill = new Drill();
    private final DrillRecord record = DrillRecord.read(EXPECTED);
    private final Map<String, Map<String, String>> fresh = new TreeMap<>();

    DrillTest() throws IOException {
        // The fields read files.
    }

    /** Writes the detections to a file, from which an intended change can be copied, and renews the record on request. */
    @AfterAll
    void keep() throws IOException {
        if (Proof.FULL) {
            String renewed = record.renewed(mutations.keySet(), fresh, chosen).text();
            Files.writeString(FRESH, renewed);
            if (RecordedFile.RENEWING) {
                new RecordedFile(EXPECTED).requireCurrent(renewed);
            }
        }
    }

    List<String> names() {
        return Proof.of(mutations.keySet().stream().filter(name -> !places(name).isEmpty()).toList(), ONE_OF);
    }

    @ParameterizedTest(allowZeroInvocations = true)
    @MethodSource("names")
    @Tag(Proof.ONLY)
    void mutation_is_detected_by_exactly_the_recorded_scenarios(String name) {
        List<String> using = places(name);
        List<String> played = Proof.FULL ? drill.affected(mutations.get(name), using) : sample(using, record.of(name));
        Map<String, String> detected = drill.detected(mutations.get(name), played);
        if (!chosen.all() && !isNew(name)) {
            detected.remove(Drill.AT_THE_END);
        }
        fresh.put(name, detected);

        Map<String, String> detections = new DrillRecord(chosen.all() ? Map.of() : record.all())
                .renewed(mutations.keySet(), Map.of(name, detected), chosen).of(name);
        assertThat(detections, aMapWithSize(greaterThan(0)));
        if (name.endsWith(DOES_NOTHING) && used.operations("acts").contains(mutations.get(name).operationId())) {
            assertThat("a later step may fail, but one must read back", detections.values(), hasItem(Drill.READ_BACK));
        }
        if (!RecordedFile.RENEWING) {
            assertThat("new (+) and missing (-) among the detections of " + name + "; with -Pproof " + FRESH + " has it all",
                    difference(expected(name, played, detected.keySet()), detected), empty());
        }
    }

    private List<String> places(String mutation) {
        return used.places(mutations.get(mutation)).stream().filter(place -> isNew(mutation) || chosen.containsPlace(place)).toList();
    }

    /** A mutation without a record is new; a renewal plays it on all recipes. */
    private boolean isNew(String mutation) {
        return RecordedFile.RENEWING && record.of(mutation).isEmpty();
    }

    /** Returns a few scenarios that detect a mutation, and one that does not. */
    private static List<String> sample(List<String> using, Map<String, String> recorded) {
        Stream<String> detections = using.stream().filter(recorded::containsKey)
                .sorted(Comparator.comparing(place -> !recorded.get(place).equals(Drill.READ_BACK))).limit(SAMPLE);
        return Stream.concat(detections, using.stream().filter(place -> !recorded.containsKey(place)).limit(1)).toList();
    }

    /**
     * What the end of a run lists is recorded for all recipes together. A sample may lack the scenario that causes it, if its
     * scenarios detect the mutation themselves.
     */
    private Map<String, String> expected(String name, List<String> played, Set<String> detected) {
        boolean end = chosen.all() && (Proof.FULL || detected.isEmpty() || detected.contains(Drill.AT_THE_END));
        return record.of(name).entrySet().stream()
                .filter(one -> one.getKey().equals(Drill.AT_THE_END) ? end
                        : Proof.FULL ? chosen.containsPlace(one.getKey()) : played.contains(one.getKey()))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    @Test
    @Tag(Proof.ONLY)
    void nothing_is_detected_without_a_mutation() {
        Mutation none = Mutation.none("createConnectionGrant");

        assertThat(drill.detected(none, used.places(none)), anEmptyMap());
    }

    @Test
    void every_write_has_a_mutation_without_effect() {
        Contract contract = Contract.load();
        assertThat(used.operations("acts", "prepares").stream().filter(id -> !id.equals("postToken"))
                .filter(id -> !contract.operation(id).orElseThrow().reads()).toList(),
                containsInAnyOrder(mutations.entrySet().stream().filter(each -> each.getKey().endsWith(DOES_NOTHING))
                        .map(each -> each.getValue().operationId()).toArray()));
    }

    @Test
    void every_mutation_is_of_a_used_operation() {
        assertThat(mutations.entrySet().stream().filter(each -> used.places(each.getValue()).isEmpty()).map(Map.Entry::getKey).toList(),
                empty());
    }

    @Test
    void record_contains_only_existing_mutations() {
        assumeFalse(RecordedFile.RENEWING, "the record is about to be renewed");
        assertAll(record.all().keySet().stream().map(name -> () ->
                assertThat("existing mutation: " + name, mutations.containsKey(name), equalTo(true))));
    }

    private static List<String> difference(Map<String, String> expected, Map<String, String> detected) {
        return Stream.concat(detected.entrySet().stream().filter(one -> !expected.entrySet().contains(one)).map(one -> "+ " + one),
                expected.entrySet().stream().filter(one -> !detected.entrySet().contains(one)).map(one -> "- " + one)).toList();
    }
}
