package sigma.recipes.runbook;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static sigma.recipes.runbook.ExitsWith.exitsWith;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import sigma.recipes.contract.Contract;
import sigma.recipes.fixture.Proof;
import sigma.recipes.recipe.Effect;
import sigma.recipes.recipe.Recipe;
import sigma.recipes.recipe.RecipeBook;
import sigma.recipes.recipe.Runbook;
import sigma.recipes.sandbox.OrganizationContent;
import sigma.recipes.sandbox.Sandbox;

/** Tests that a plan shows what a recipe would do without sending any write to the server. */
@Tag(Proof.ONLY)
class PlanTest {

    private static final int ONE_OF = 3;

    private static final List<String> WRITES = new CopyOnWriteArrayList<>();
    private static CommandFixture fixture;

    @TempDir
    private Path project;

    @BeforeAll
    static void serve() {
        fixture = CommandFixture.serving(Sandbox.withExamples(Contract.load(), (request, api) -> {
            if (!request.operation().reads()) {
                WRITES.add(request.operation().id());
            }
            return api.apply(request.sent());
        }));
    }

    @AfterAll
    static void close() {
        fixture.close();
    }

    @BeforeEach
    void start() throws IOException {
        fixture.begin(project);
        fixture.environment().remove("ALLOW_WRITES");
        WRITES.clear();
    }

    @TestFactory
    Stream<DynamicTest> planned_recipe_sends_no_write() {
        List<Recipe> recipes = RecipeBook.open(Path.of("features")).recipes().stream().filter(recipe -> recipe.effect() != Effect.READS).toList();
        return Proof.of(recipes, ONE_OF).stream().flatMap(recipe -> recipe.runbooks().stream().map(runbook -> DynamicTest.dynamicTest(
                        recipe.name() + ", " + runbook.title(), () -> planned(recipe, runbook))));
    }

    private void planned(Recipe recipe, Runbook runbook) {
        List<String> before = OrganizationContent.of(fixture.organization());
        List<String> command = new ArrayList<>(List.of("run", recipe.name(), "--plan"));
        runbook.inputs().forEach(input -> command.addAll(List.of(input.optionName(), input.example())));

        int exit = recipes(command.toArray(String[]::new));

        // The result of a job, such as a materialization, is not known in advance.
        boolean ends = text().contains("The plan ends here: the response depends on something that does not exist yet.");
        assertThat(text(), exit, equalTo(ends ? 1 : 0));
        assertThat(text(), allOf(containsString("         would send  "), containsString("  will check  Then "),
                containsString("\nNothing was changed.")));
        assertThat(WRITES, empty());
        assertThat(OrganizationContent.of(fixture.organization()), equalTo(before));
        assertThat("a plan is not recorded as a run", Files.exists(project.resolve("runs")), equalTo(false));
    }

    @Test
    void plan_of_an_update_shows_the_changes() {
        assertThat(recipes("run", "change-a-members-account-type", "--plan", "--member", "Chen Wei", "--account-type", "Build"),
                exitsWith(0, PlanTest::text));

        assertThat(text(), allOf(containsString("  When I change the account type of \"Chen Wei\" to \"Build\"\n         would send  "),
                containsString(": PATCH /v2/members/")));
        assertThat(text(), containsString("           changes memberType \"View\" -> \"Build\"\n"));
    }

    @Test
    void ids_are_followed_by_the_names_of_their_objects() {
        assertThat(recipes("run", "offboard-a-member", "--plan", "--old-owner", "Otto Brandt", "--new-owner", "Lukas Meyer",
                "--client-ids", "none"), exitsWith(0, PlanTest::text));

        assertThat(text(), allOf(matchesPattern("(?s).*: PATCH /v2/files/[0-9a-f-]{36} \\(Stocktaking\\)\n.*"),
                matchesPattern("(?s).* changes ownerId \"\\w+\" \\(Otto Brandt\\) -> \"\\w+\" \\(Lukas Meyer\\)\n.*"),
                containsString("/members (Finance)\n"), containsString(" removes 1 member (Otto Brandt)\n"),
                matchesPattern("(?s).*: DELETE /v2/grants/[0-9a-f-]{36} \\(organize for Otto Brandt\\)\n.*")));
        assertThat("bodies are printed as they would be sent", text(), matchesPattern("(?s).*\n +\\{\"remove\":\\[\"\\w+\"]}\n.*"));
    }

    @Test
    void plan_shows_nothing_to_do_for_an_existing_state() {
        assertThat(recipes("run", "change-a-members-account-type", "--plan", "--member", "Chen Wei", "--account-type", "View"),
                exitsWith(0, PlanTest::text));

        assertThat(text(), containsString("           nothing to do\n"));
    }

    @Test
    void later_steps_see_what_earlier_ones_would_create() {
        assertThat(recipes("run", "create-a-folder-tree", "--plan", "--folder", "Workshops", "--folder-paths", "2027/Q1"),
                exitsWith(0, PlanTest::text));

        assertThat(text(), containsString("{\"type\":\"folder\",\"name\":\"Q1\",\"parentId\":\"planned-"));
    }

    @Test
    void dry_run_plans_without_an_option() throws IOException {
        Files.writeString(project.resolve(".env"), "DRY_RUN=true\n");

        assertThat(recipes("run", "create-a-workspace", "--workspace-name", "New one"), exitsWith(0, PlanTest::text));

        assertThat(text(), containsString("\nNothing was changed. Run it without --plan to do this.\n"));
        assertThat(WRITES, empty());
    }

    @Test
    void read_only_recipe_has_no_plan() {
        assertThat(recipes("run", "look-up-a-member", "--plan", "--member", "me"), equalTo(0));

        assertThat(text(), containsString("look-up-a-member changes nothing: run it without --plan.\n"));
    }

    @Test
    void plan_detects_a_wrong_input() {
        assertThat(recipes("run", "change-a-members-account-type", "--plan", "--member", "Chen Why", "--account-type", "Build"), equalTo(1));

        assertThat(text(), allOf(containsString("Chen Wei"), containsString("\nNothing was changed.\n")));
    }

    private static String text() {
        return fixture.text();
    }

    private static int recipes(String... arguments) {
        return fixture.recipes(arguments);
    }
}
