package sigma.recipes.runbook.project;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import sigma.recipes.contract.Contract;
import sigma.recipes.fixture.RecordedFile;
import sigma.recipes.recipe.RecipeBook;

/**
 * Tests that each simulated operation is called by a scenario or listed as not exercised, and that called ones succeed in a
 * scenario.
 */
class ExercisedOperationsTest {

    private static final String NOT_EXERCISED = """
            # Operations that the sandbox simulates and that no scenario calls, in alphabetical order, and why there is no recipe.
            %s
            """;

    private static final String NO_NEW_DATASET = "Sigma replaces datasets by data models, and no operation creates the one that "
            + "a verifying run needs";
    private static final String ALPHA = "an alpha version; /v2 has the operation for all types of connections";
    private static final Map<String, String> REASONS = Map.of("createDatasetGrant", NO_NEW_DATASET,
            "deleteDatasetGrant", NO_NEW_DATASET,
            "getGrant", "only a list of grants has the id of a grant, with the same fields; undo reads a grant before it is revoked",
            "v3alpha_createConnection", ALPHA, "v3alpha_getConnection", ALPHA, "v3alpha_patchConnection", ALPHA);

    private final Coverage coverage = Coverage.of(Contract.load(), RecipeBook.open(Path.of("features")));

    @Test
    void simulated_operation_is_called_by_a_scenario_or_listed() {
        RecordedFile.at("src/test/resources/not-exercised.txt").requireCurrent(NOT_EXERCISED.formatted(
                simulated(row -> !row.exercised()).stream().map(id -> id + ": " + REASONS.get(id)).collect(Collectors.joining("\n"))));
    }

    @Test
    void each_operation_without_a_scenario_has_a_reason_and_no_other() {
        assertThat(REASONS.keySet(), equalTo(Set.copyOf(simulated(row -> !row.exercised()))));
    }

    @Test
    void called_operation_succeeds_in_a_scenario() {
        assertThat(simulated(row -> row.exercised() && row.statuses().stream().noneMatch(status -> status < 300)), empty());
    }

    private List<String> simulated(Predicate<Coverage.Row> wanted) {
        return coverage.rows().stream().filter(Coverage.Row::simulated).filter(wanted).map(row -> row.operation().id())
                .sorted(String.CASE_INSENSITIVE_ORDER).toList();
    }
}
