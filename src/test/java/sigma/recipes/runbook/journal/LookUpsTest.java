package sigma.recipes.runbook.journal;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import sigma.recipes.contract.Contract;
import sigma.recipes.contract.Operation;

class LookUpsTest {

    private static final Contract CONTRACT = Contract.load();

    @Test
    void every_write_of_a_recipe_can_be_looked_up_or_repeated() throws IOException {
        Set<String> without = new TreeSet<>();
        for (Operation operation : writesOfRecipes()) {
            if (operation.method().equals("POST") && LookUps.of(operation.id()).isEmpty()) {
                without.add(operation.id());
            }
        }
        assertThat("add an entry to LookUps", without, empty());
    }

    @Test
    void every_entry_has_operations_and_parameters_of_the_contract() {
        LookUps.all().forEach((write, lookUp) -> {
            Operation operation = CONTRACT.operation(write).orElseThrow(() -> new AssertionError(write));
            assertThat(write, operation.reads(), equalTo(false));
            if (lookUp instanceof LookUp.Row row) {
                Operation list = CONTRACT.operation(row.list()).orElseThrow(() -> new AssertionError(row.list()));
                assertThat(row.list(), list.reads(), equalTo(true));
                List<String> names = list.parameters().stream().map(Operation.Parameter::name).toList();
                row.query().keySet().forEach(parameter -> assertThat(row.list(), names, hasItem(parameter)));
            } else if (lookUp instanceof LookUp.Version version) {
                assertThat(version.reading(), CONTRACT.operation(version.reading()).orElseThrow().reads(), equalTo(true));
            } else if (lookUp instanceof LookUp.EveryRow every) {
                assertThat(every.list(), CONTRACT.operation(every.list()).orElseThrow().reads(), equalTo(true));
            }
        });
    }

    private static List<Operation> writesOfRecipes() throws IOException {
        JsonNode recipes = new JsonMapper().readTree(Files.readString(Path.of("features/usage.json"))).path("recipes");
        Set<String> ids = new TreeSet<>();
        recipes.forEach(recipe -> recipe.path("scenarios").forEach(scenario ->
                scenario.path("acts").fieldNames().forEachRemaining(ids::add)));
        return ids.stream().map(id -> CONTRACT.operation(id).orElseThrow()).filter(operation -> !operation.reads()).toList();
    }
}
