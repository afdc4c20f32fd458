package sigma.recipes.runbook;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import sigma.recipes.client.SigmaClient;
import sigma.recipes.client.call.ExchangeListener;
import sigma.recipes.client.model.Connection;
import sigma.recipes.client.model.Member;
import sigma.recipes.client.model.Team;
import sigma.recipes.client.model.Workspace;
import sigma.recipes.fixture.Proof;
import sigma.recipes.organization.Organization;
import sigma.recipes.organization.Purpose;
import sigma.recipes.organization.SandboxOptions;
import sigma.recipes.recipe.Recipe;
import sigma.recipes.recipe.RecipeBook;
import sigma.recipes.recipe.input.Input;
import sigma.recipes.settings.Settings;

/** Tests that objects named by examples exist in the sandbox of a runbook, and do not exist in a verifying run. */
@Tag(Proof.ONLY)
class ExamplesTest {

    @Test
    void runbook_sandbox_contains_what_examples_use_and_lacks_what_they_create() throws IOException {
        Set<String> existing = names(Purpose.RUNBOOK);

        Set<String> missing = named("member", "team", "workspace", "connection");
        missing.removeAll(existing);
        assertThat(missing, empty());
        for (String created : created()) {
            assertThat(existing, not(hasItem(created)));
        }
    }

    @Test
    void verifying_run_starts_without_objects_of_examples_except_connections() throws IOException {
        Set<String> existing = names(Purpose.VERIFY);

        existing.retainAll(named("member", "team", "workspace"));
        assertThat(existing, empty());
        existing = names(Purpose.VERIFY);
        existing.retainAll(created());
        assertThat(existing, empty());
    }

    @Test
    void examples_exist_for_each_kind() throws IOException {
        for (String kind : List.of("member", "team", "workspace", "connection")) {
            assertThat(kind, named(kind), not(empty()));
        }
        assertThat(created(), hasItem("Ana Silva"));
        assertThat(created(), hasItem("ben@example.com"));
        assertThat(created(), hasItem("Budget"));
    }

    private static Set<String> named(String... kinds) throws IOException {
        Set<String> named = new TreeSet<>();
        for (Input input : inputs()) {
            if (List.of(kinds).contains(input.kind().label()) && !List.of("me", "anyone").contains(input.example())) {
                named.add(input.example());
            }
        }
        return named;
    }

    /** Returns the names and addresses that examples create; first and last name of a person are joined. */
    private static Set<String> created() throws IOException {
        Set<String> created = new TreeSet<>();
        String firstName = "";
        for (Input input : inputs()) {
            if (input.column().equals("first name")) {
                firstName = input.example() + " ";
            } else if (List.of("name", "email").contains(input.kind().label())) {
                created.add((input.column().equals("last name") ? firstName : "") + input.example());
            }
        }
        return created;
    }

    private static List<Input> inputs() throws IOException {
        List<Input> inputs = new ArrayList<>();
        for (Recipe recipe : RecipeBook.open(Path.of("features")).recipes()) {
            inputs.addAll(recipe.inputs());
        }
        return inputs;
    }

    /** Returns the names of everything in a fresh sandbox, and the addresses of its members. */
    private static Set<String> names(Purpose purpose) {
        Settings settings = Settings.load(Path.of("target"), Map.of(), new Properties());
        try (Organization organization = Organization.sandbox(settings, purpose, SandboxOptions.usual())) {
            SigmaClient sigma = organization.newScenario(ExchangeListener.none()).client();
            Set<String> names = new TreeSet<>();
            sigma.members().everyone().stream().map(Member::name).forEach(names::add);
            sigma.members().everyone().stream().map(Member::email).forEach(names::add);
            sigma.teams().all().map(Team::name).forEach(names::add);
            sigma.workspaces().all().map(Workspace::name).forEach(names::add);
            sigma.connections().all().map(Connection::name).forEach(names::add);
            return names;
        }
    }
}
