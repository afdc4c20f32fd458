package sigma.recipes.runbook.project;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.empty;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
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
            # Operations that the sandbox simulates and that no scenario calls, in alphabetical order.
            %s
            """;

    private final Coverage coverage = Coverage.of(Contract.load(), RecipeBook.open(Path.of("features")));

    @Test
    void simulated_operation_is_called_by_a_scenario_or_listed() {
        RecordedFile.at("src/test/resources/not-exercised.txt").requireCurrent(NOT_EXERCISED.formatted(String.join("\n",
                simulated(row -> !row.exercised()))));
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
