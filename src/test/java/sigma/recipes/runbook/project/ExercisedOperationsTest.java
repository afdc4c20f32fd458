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

/** Each operation that the sandbox simulates is called by a scenario, or is on the list of those that are not, and succeeds in one. */
class ExercisedOperationsTest {

    private static final String NOT_EXERCISED = """
            # Operations that the sandbox simulates and that no scenario calls, in alphabetical order.
            %s
            """;

    private final Coverage coverage = Coverage.of(Contract.load(), RecipeBook.open(Path.of("features")));

    @Test
    void what_is_simulated_is_called_by_a_scenario_or_recorded() {
        RecordedFile.at("src/test/resources/not-exercised.txt").requireCurrent(NOT_EXERCISED.formatted(String.join("\n",
                simulated(row -> !row.exercised()))));
    }

    @Test
    void what_is_called_by_a_scenario_succeeds_in_one() {
        assertThat(simulated(row -> row.exercised() && row.statuses().stream().noneMatch(status -> status < 300)), empty());
    }

    private List<String> simulated(Predicate<Coverage.Row> wanted) {
        return coverage.rows().stream().filter(Coverage.Row::simulated).filter(wanted).map(row -> row.operation().id())
                .sorted(String.CASE_INSENSITIVE_ORDER).toList();
    }
}
