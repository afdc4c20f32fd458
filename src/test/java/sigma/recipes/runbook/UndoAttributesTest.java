package sigma.recipes.runbook;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static sigma.recipes.runbook.ExitsWith.exitsWith;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sigma.recipes.contract.Contract;
import sigma.recipes.fixture.Proof;
import sigma.recipes.sandbox.Sandbox;

/** Tests how values of user attributes, favorites and names are restored, and what an undo leaves as it is. */
@Tag(Proof.ONLY)
class UndoAttributesTest {

    private static CommandFixture fixture;

    @TempDir
    private Path project;

    @BeforeAll
    static void serve() {
        fixture = CommandFixture.serving(Sandbox.withExamples(Contract.load()));
    }

    @AfterAll
    static void close() {
        fixture.close();
    }

    @BeforeEach
    void start() throws IOException {
        fixture.begin(project);
        fixture.anotherOrganization();
    }

    @Test
    void removed_values_are_set_again_for_members_teams_and_tenants() throws IOException {
        run("remove-all-values-of-a-user-attribute", "--user-attribute", "Sales District");
        assertThat(recipes("undo", last("remove-all-values-of-a-user-attribute"), "--yes"), exitsWith(0, UndoAttributesTest::text));
        assertThat(text(), containsString("Reverted: 3 of 3"));

        run("list-the-values-of-a-user-attribute", "--user-attribute", "Sales District");

        assertThat(text(), allOf(containsString("Lukas Meyer"), containsString("Finance"), containsString("Harbor & Pine Nordics")));
    }

    @Test
    void value_changed_since_the_run_is_kept() throws IOException {
        run("set-a-user-attribute", "--user-attribute", "Sales District", "--team", "Finance", "--value", "North");
        String first = last("set-a-user-attribute");
        run("set-a-user-attribute", "--user-attribute", "Sales District", "--team", "Finance", "--value", "South");

        assertThat(recipes("undo", first, "--yes"), equalTo(1));

        assertThat(text(), allOf(containsString("It was changed since the run.\n"), containsString("\n  expected: North\n  actual:   South\n")));
    }

    @Test
    void new_value_of_a_team_is_removed() throws IOException {
        run("set-a-user-attribute", "--user-attribute", "Office", "--team", "Finance", "--value", "Oslo");
        assertThat(recipes("undo", last("set-a-user-attribute"), "--yes"), exitsWith(0, UndoAttributesTest::text));
        assertThat(text(), containsString(" (Finance)\n"));

        run("list-the-user-attributes-of-a-team", "--team", "Finance");

        assertThat(text(), not(containsString("Office")));
    }

    @Test
    void favorite_from_before_the_run_is_kept() throws IOException {
        run("add-a-favorite", "--workbook", "Dealer Visits", "--member", "Lukas Meyer");
        assertThat(recipes("undo", last("add-a-favorite"), "--yes"), exitsWith(0, UndoAttributesTest::text));

        run("list-the-favorites-of-a-member", "--member", "Lukas Meyer");

        assertThat(text(), containsString("Dealer Visits"));
    }

    @Test
    void former_name_of_a_workspace_is_restored_without_the_instruction_of_the_request() throws IOException {
        run("rename-a-workspace", "--workspace", "Reporting", "--workspace-name", "Monthly Report");

        assertThat(recipes("undo", last("rename-a-workspace"), "--yes"), exitsWith(0, UndoAttributesTest::text));

        assertThat(text(), allOf(containsString("Set back \"Reporting\": name from \"Monthly Report\" to \"Reporting\"\n"),
                not(containsString("noDuplicates"))));
    }

    private static void run(String recipe, String... options) {
        String[] command = new String[options.length + 3];
        System.arraycopy(new String[] {"run", recipe, "--yes"}, 0, command, 0, 3);
        System.arraycopy(options, 0, command, 3, options.length);
        assertThat(recipes(command), exitsWith(0, UndoAttributesTest::text));
    }

    private static String last(String recipe) throws IOException {
        return fixture.run(recipe).getFileName().toString();
    }

    private static String text() {
        return fixture.text();
    }

    private static int recipes(String... arguments) {
        return fixture.recipes(arguments);
    }
}
