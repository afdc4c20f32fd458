package sigma.recipes.runbook.project;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import sigma.recipes.contract.Contract;
import sigma.recipes.recipe.Recipe;
import sigma.recipes.recipe.RecipeBook;

/** Tests who may run a recipe, and that its description says so. */
class RecipeCallersTest {

    private final Contract contract = Contract.load();
    private final RecipeBook book = RecipeBook.open(Path.of("features"));

    @Test
    void operations_are_grouped_by_who_may_call_them() {
        RecipeCallers callers = RecipeCallers.of(book.named("create-a-connection"), contract);

        assertThat(callers.administrator(), equalTo(true));
        assertThat(callers.words(), contains("admin", "permission"));
        assertThat(callers.lines(), contains("only an administrator: createConnection, testConnection",
                "a member with a permission on the object: getConnection"));
    }

    @Test
    void recipe_that_every_member_may_run_says_so() {
        RecipeCallers callers = RecipeCallers.of(book.named("look-up-a-member"), contract);

        assertThat(callers.administrator(), equalTo(false));
        assertThat(callers.words(), empty());
        assertThat(callers.lines(), contains("every member"));
    }

    @Test
    void recipe_without_a_record_says_so() {
        assertThat(new RecipeCallers(false, Map.of()).lines(), contains("not recorded"));
    }

    @Test
    void description_of_a_recipe_that_needs_an_administrator_says_so() {
        List<Recipe> needing = book.read().recipes().stream().filter(recipe -> RecipeCallers.of(recipe, contract).administrator()).toList();

        assertThat(needing.stream().filter(recipe -> !recipe.prose().replaceAll("\\s+", " ").contains("need to be an administrator")).map(Recipe::name).toList(), empty());
        assertThat(needing.size(), greaterThan(20));
    }
}
