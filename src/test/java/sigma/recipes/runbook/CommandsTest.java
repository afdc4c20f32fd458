package sigma.recipes.runbook;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static sigma.recipes.runbook.ExitsWith.exitsWith;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine.Help.Ansi;
import sigma.recipes.client.fixture.SkippedTime;
import sigma.recipes.contract.Contract;
import sigma.recipes.fixture.Proof;
import sigma.recipes.recipe.Recipe;
import sigma.recipes.recipe.RecipeBook;
import sigma.recipes.runbook.project.Environment;
import sigma.recipes.sandbox.ApiMutation;
import sigma.recipes.sandbox.Fault;
import sigma.recipes.sandbox.MutatedApi;
import sigma.recipes.sandbox.Sandbox;
import sigma.recipes.sandbox.SandboxOrganization;
import sigma.recipes.sandbox.SandboxServer;

/** Tests the commands against the built-in sandbox and against a sandbox that counts as a real organization. */
@Tag(Proof.ONLY)
class CommandsTest {

    private static final String ANA = " --first-name Ana --last-name Silva --email ana@example.com --account-type View";

    @TempDir
    private Path project;

    private final Map<String, String> environment = new HashMap<>();
    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
    private final MutatedApi api = new MutatedApi();
    private SandboxOrganization real;
    private SandboxServer server;

    @BeforeEach
    void prepareProject() throws IOException {
        CopiedFeatures.into(project);
    }

    @AfterEach
    void stop() {
        if (server != null) {
            server.close();
        }
    }

    @Test
    void completed_recipe_exits_with_0_and_saves_its_outputs() throws IOException {
        int exit = recipes("run", "look-up-a-member", "--member", "Priya Raman");

        assertThat(printed(), exit, equalTo(0));
        assertThat(printed(), containsString("EMAIL=priya.raman@harborandpine.example.com"));
        assertThat(saved(), containsString("\"EMAIL\" : \"priya.raman@harborandpine.example.com\""));
    }

    @Test
    void failed_step_exits_with_1() {
        int exit = recipes("run", "look-up-a-member", "--member", "me", "-Dtarget=sandbox");
        assertThat(printed(), exit, equalTo(0));

        exit = recipes("run", "create-a-member", "--account-type", "Viewr");

        assertThat(printed(), exit, equalTo(1));
        assertThat(printed(), containsString("The organization has no account type \"Viewr\". Did you mean \"View\""));
    }

    @Test
    void run_without_any_scenario_exits_with_1() {
        int exit = recipes("verify", "list-members", "--tags", "@sandbox");

        assertThat(printed(), exit, equalTo(1));
        assertThat(printed(), containsString("Nothing ran, so nothing was verified."));
    }

    @Test
    void skipped_scenario_is_not_a_success() {
        realOrganization();

        int exit = recipes("verify", "page-through-members", "--tags", "@sandbox");

        assertThat(printed(), exit, equalTo(1));
        assertThat(printed(), containsString("sandbox only"));
    }

    @Test
    void invalid_usage_and_settings_exit_with_2() throws IOException {
        assertThat(recipes("run", "onbord-a-member"), equalTo(2));
        assertThat(printed(), containsString("Did you mean \"onboard-a-member\" or \"offboard-a-member\"?"));
        assertThat(recipes("run", "create-a-member", "--emial", "x"), equalTo(2));
        assertThat(printed(), containsString("There is no option --emial. Did you mean \"--email\"?"));
        assertThat(recipes("verify", "--tags", "@a and"), equalTo(2));
        Files.writeString(project.resolve(".env"), "CLIENT_ID=abcdef123\n");
        assertThat(recipes("run", "list-members"), equalTo(2));
        assertThat(printed(), containsString(".env line 1: CLIENT_ID=abcd**** is given without SECRET"));
    }

    @Test
    void contract_violation_exits_with_3() {
        realOrganization();
        api.add(real, ApiMutation.gone("listMembers", "entries[].memberType"));

        int exit = recipes("run", "list-members");

        assertThat(printed(), exit, equalTo(3));
        assertThat(printed(), allOf(containsString("The response of listMembers breaks the contract (13 findings)"),
                containsString("entries[0].memberType: required, but missing")));
    }

    @Test
    void verify_writes_reports_of_contract_findings() throws IOException {
        realOrganization();
        api.add(real, ApiMutation.renamed("listMembers", "entries[].memberType", "kindOfMember"));
        Path folder = project.resolve("out/wire");

        recipes("verify", "list-members", "--tags", "@runbook", "--report", folder.toString());

        assertThat(Files.readString(folder.resolve("wire.md")), containsString("1 of 1 recipes breaks: list-members."));
        assertThat(Files.readString(folder.resolve("wire.md")), containsString("- **breaking** `listMembers`: "
                + "memberType may be missing"));
        assertThat(Files.readString(folder.resolve("wire.json")), containsString("\"field\" : \"entries[].kindOfMember\""));
        assertThat(Files.readString(folder.resolve("wire.html")), startsWith("<!DOCTYPE html>"));
    }

    @Test
    void contract_violation_before_the_first_scenario_exits_with_3() {
        realOrganization();
        api.add(real, ApiMutation.gone("whoAmI", "userId"));

        int exit = recipes("verify", "list-members");

        assertThat(printed(), exit, equalTo(3));
        assertThat(printed(), containsString("The response of whoAmI breaks the contract (1 finding)"));
    }

    @Test
    void refusal_and_unreachable_host_exit_with_4() {
        realOrganization();
        environment.put("SECRET", "not-the-secret-of-it");
        assertThat(recipes("run", "list-members"), equalTo(4));
        assertThat(printed(), containsString("Sigma refused postToken"));

        server.close();
        assertThat(recipes("run", "list-members"), equalTo(4));
        assertThat(printed(), containsString("nothing accepts connections there"));
    }

    @Test
    void missing_inputs_are_reported_together_before_any_request_to_a_real_organization() {
        realOrganization();

        int exit = recipes("run", "create-a-member", "--yes");

        assertThat(printed(), exit, equalTo(2));
        assertThat(printed(), allOf(containsString("--first-name is missing"), containsString("--last-name is missing"),
                containsString("--email is missing"), containsString("--account-type is missing")));
    }

    @Test
    void writing_recipe_requires_permission_to_write() {
        realOrganization();
        environment.remove("ALLOW_WRITES");

        int exit = recipes(("run create-a-member --yes" + ANA).split(" "));

        assertThat(printed(), exit, equalTo(2));
        assertThat(printed(), containsString("ALLOW_WRITES is not true"));
        assertThat(real.activeMembers(), equalTo(13));
    }

    @Test
    void writing_to_a_real_organization_requires_confirmation() {
        realOrganization();

        int exit = recipes(("run create-a-member" + ANA).split(" "));

        assertThat(printed(), exit, equalTo(2));
        assertThat(printed(), containsString("there is no terminal to confirm on"));
        assertThat(real.activeMembers(), equalTo(13));
    }

    @Test
    void effects_of_a_run_persist_and_its_outputs_are_inputs_of_the_next() {
        realOrganization();

        assertThat(recipes(("run create-a-member --yes" + ANA).split(" ")), exitsWith(0, this::printed));
        int exit = recipes("run", "change-a-members-account-type", "--from", "last", "--account-type", "Build", "--yes");

        assertThat(printed(), exit, equalTo(0));
        assertThat(printed(), containsString("NEW_MEMBER_TYPE=Build"));
        assertThat(real.activeMembers(), equalTo(14));
    }

    @Test
    void options_are_accepted_before_and_after_the_recipe() {
        int exit = recipes("run", "--from", "last", "create-a-member", "--email", "ben@example.com");
        assertThat("nothing is saved yet", printed(), containsString("No successful run has saved outputs yet"));
        assertThat(printed(), exit, equalTo(2));
        assertThat(recipes("run", "create-a-member"), equalTo(0));

        exit = recipes("run", "--yes", "create-a-member", "--email", "eva@example.com", "--from", "last");

        assertThat(printed(), exit, equalTo(0));
        assertThat(printed(), containsString("EMAIL=eva@example.com"));
    }

    @Test
    void outputs_of_another_organization_are_refused() {
        recipes("run", "create-a-member");
        realOrganization();

        int exit = recipes("run", "look-up-a-member", "--from", "last");

        assertThat(printed(), exit, equalTo(2));
        assertThat(printed(), containsString("These outputs belong to another organization"));
    }

    @Test
    void ambiguous_name_lists_the_candidates() {
        realOrganization();
        recipes(("run create-a-member --yes" + ANA).split(" "));
        recipes(("run create-a-member --yes" + ANA.replace("ana@", "ana+2@")).split(" "));

        int exit = recipes("run", "look-up-a-member", "--member", "Ana Silva");

        assertThat(printed(), exit, equalTo(1));
        assertThat(printed(), allOf(containsString("\"Ana Silva\" may mean 2 members:"),
                containsString("Ana Silva, ana@example.com, id "), containsString("Ana Silva, ana+2@example.com, id ")));
    }

    @Test
    void value_that_resembles_an_id_or_address_is_treated_as_a_name() {
        realOrganization();
        for (String name : new String[] {"abcdefghijklmnopqrstu1", "x@y", "a b@example.com", "0123456789abcdefghijABCDEFGHI"}) {
            assertThat(recipes("run", "look-up-a-member", "--member", name), equalTo(1));
            assertThat(printed(), containsString("There is no member \"" + name + "\" in this organization."));
            assertThat(recipes("run", "add-a-member-to-a-team", "--team", name, "--member", "me", "--yes"), equalTo(1));
            assertThat(printed(), containsString("There is no team \"" + name + "\" in this organization."));
            assertThat(recipes("run", "grant-a-workspace", "--workspace", name, "--member", "me", "--permission", "view",
                    "--yes"), equalTo(1));
            assertThat(printed(), containsString("There is no workspace \"" + name + "\" in this organization."));
        }
    }

    @Test
    void unknown_names_are_errors_in_the_sandbox_and_in_a_real_organization() {
        for (int i = 0; i < 2; i++) {
            int exit = recipes("run", "add-a-member-to-a-team", "--team", "Finanec", "--member", "Priya Raman", "--yes");

            assertThat(printed(), exit, equalTo(1));
            assertThat(printed(), containsString("There is no team \"Finanec\" in this organization."));
            assertThat(recipes("run", "look-up-a-member", "--member", "Priya Ramann"), exitsWith(1, this::printed));
            assertThat(printed(), containsString("Did you mean \"Priya Raman\"?"));
            realOrganization();
        }
    }

    @Test
    void every_recipe_runs_with_its_own_example_in_sequence() throws IOException {
        List<Recipe> all = RecipeBook.open(project.resolve("features")).recipes();
        for (Recipe recipe : all) {
            assertThat(recipe.name() + "\n" + printed(), recipes("run", recipe.name()), equalTo(0));
        }
        assertThat("the seed lacks what the examples create, and the failed command created nothing",
                printed(recipes("run", "list-members")), allOf(containsString("ana@example.com"), containsString("ben@example.com"),
                        containsString("MEMBERS (21)")));
    }

    @Test
    void sandbox_keeps_its_state_between_commands() {
        assertThat(recipes("run", "create-a-member", "--first-name", "Zoe", "--last-name", "Adler"),
                exitsWith(0, this::printed));

        int exit = recipes("run", "add-a-member-to-a-team", "--from", "last");

        assertThat(printed(), exit, equalTo(0));
        assertThat(printed(recipes("run", "look-up-a-member", "--member", "Zoe Adler")), containsString("ben@example.com"));
    }

    @Test
    void second_run_of_the_first_readme_command_explains_how_to_continue() {
        assertThat(recipes("run", "onboard-a-member"), exitsWith(0, this::printed));
        assertThat(printed().replaceAll("\\s+", " "), containsString("Running in the built-in sandbox organization Writes: "
                + "allowed; kept under runs/sandbox (./recipes sandbox --reset starts over)"));

        int exit = recipes("run", "onboard-a-member");

        assertThat(printed(), exit, equalTo(1));
        assertThat(printed().replaceAll("\\s+", " "), allOf(
                containsString("The email address ana@example.com belongs to a member already, so none was created. Ana Silva, "
                        + "ana@example.com, Build, active, id "),
                containsString("continue with this member: ./recipes run add-a-member-to-a-team --member ana@example.com or give "
                        + "another email address with --email or reset the built-in sandbox: ./recipes sandbox --reset")));
        assertThat(recipes("sandbox", "--reset"), exitsWith(0, this::printed));
        assertThat(recipes("run", "onboard-a-member"), exitsWith(0, this::printed));
    }

    @Test
    void deactivated_member_is_reactivated_by_name() {
        assertThat(recipes("run", "deactivate-and-reactivate-a-member", "--member", "Hugo Martin", "--state", "active"),
                exitsWith(0, this::printed));
        assertThat(recipes("run", "add-a-member-to-a-team", "--member", "Hugo Martin"), exitsWith(0, this::printed));
    }

    @Test
    void verify_uses_a_new_organization_and_leaves_the_saved_one_unchanged() throws IOException {
        recipes("run", "create-a-workspace", "--workspace-name", "Mine");
        Path saved = project.resolve("runs/sandbox/organization.json");
        byte[] before = Files.readAllBytes(saved);

        assertThat(recipes("verify", "create-a-workspace", "look-up-a-member"), exitsWith(0, this::printed));

        assertThat(printed(), containsString("this organization exists for this run only"));
        assertThat(Files.readAllBytes(saved), equalTo(before));
    }

    @Test
    void damaged_saved_organization_is_renamed_and_reported() throws IOException {
        Files.createDirectories(project.resolve("runs/sandbox"));
        Files.writeString(project.resolve("runs/sandbox/organization.json"), "{}");

        assertThat(recipes("run", "look-up-a-member"), exitsWith(0, this::printed));

        assertThat(printed().replaceAll("\\s+", " "), containsString("Note: The saved sandbox organization can't be used: it is "
                + "not a saved sandbox organization. It is kept as "));
        assertThat(Files.readString(project.resolve("runs/sandbox/unreadable-1.json")), equalTo("{}"));
    }

    @Test
    void names_with_special_characters_arrive_unchanged() throws IOException {
        String name = "O\"Neil \\ | # @x $1 Ünï";

        int exit = recipes("run", "create-a-member", "--first-name", "Ana", "--last-name", name);

        assertThat(printed(), exit, equalTo(0));
        assertThat(recipes("run", "create-a-workspace", "--workspace-name", name), equalTo(0));
        assertThat(printed(), containsString(name));
    }

    @Test
    void verify_leaves_a_real_organization_unchanged_and_sweep_finds_nothing() {
        realOrganization();

        int exit = recipes("verify", "onboard-a-member", "grant-a-workspace", "remove-a-member-from-a-team");

        assertThat(printed(), exit, equalTo(0));
        assertThat(real.activeMembers(), equalTo(13));
        assertThat(recipes("sweep"), equalTo(0));
        assertThat(printed(), containsString("Nothing is left behind."));
    }

    @Test
    void verify_skips_writing_scenarios_without_permission_to_write() {
        realOrganization();
        environment.put("ALLOW_WRITES", "false");

        int exit = recipes("verify", "list-members", "look-up-a-member");

        assertThat(printed(), exit, equalTo(0));
        assertThat(printed(), allOf(containsString("3 passed, 0 failed, 10 skipped"), containsString("ALLOW_WRITES=true")));
        assertThat(real.activeMembers(), equalTo(13));
    }

    @Test
    void sweep_finds_leftovers_of_a_crash_and_removes_them_only_on_request() {
        realOrganization();
        recipes(("run create-a-member --yes" + ANA.replace("ana@", "ana+sr-k3x9q2mf-4@")).split(" "));
        recipes("run", "create-a-workspace", "--workspace-name", "Reporting [sr-k3x9q2mf-4]", "--yes");
        recipes("run", "create-a-workspace", "--workspace-name", "Reporting", "--yes");

        assertThat(recipes("sweep", "--older-than", "0"), equalTo(1));
        assertThat(printed(), containsString("2 left behind. --yes removes them."));
        assertThat(real.activeMembers(), equalTo(14));
        assertThat(recipes("sweep", "--older-than", "0", "--yes"), equalTo(0));
        assertThat(printed(), containsString("removed  workspace \"Reporting [sr-k3x9q2mf-4]\""));
        assertThat(real.activeMembers(), equalTo(13));
        assertThat(recipes("sweep", "--older-than", "0"), equalTo(0));
        assertThat(printed(), containsString("Nothing is left behind."));
    }

    @Test
    void run_survives_temporary_faults() {
        realOrganization();
        real.plan(new Fault.TooManyRequests(1, OptionalInt.of(0), true));
        real.plan(new Fault.Unavailable(1, 503));

        assertThat(recipes("run", "list-members"), exitsWith(0, this::printed));
    }

    @Test
    void invalid_feature_is_reported_with_file_and_line() throws IOException {
        Path feature = project.resolve("features/members/list-members.feature");
        Files.writeString(feature, Files.readString(feature).replace("    Then no member", "    Than no member"));

        int exit = recipes("run", "list-members");

        assertThat(printed(), exit, equalTo(2));
        assertThat(printed(), containsString("features/members/list-members.feature:12"));
        assertThat(printed(), not(containsString("Exception")));
    }

    private void realOrganization() {
        Sandbox sandbox = Sandbox.create(Contract.load(), api);
        real = sandbox.newOrganization();
        server = SandboxServer.start(sandbox, 0);
        environment.put("CLIENT_ID", real.credentials().clientId());
        environment.put("SECRET", real.credentials().clientSecret());
        environment.put("baseURL", server.baseUrl().toString());
        environment.put("ALLOW_WRITES", "true");
    }

    private int recipes(String... arguments) {
        printed.reset();
        PrintStream stream = new PrintStream(printed, true, StandardCharsets.UTF_8);
        return Recipes.run(arguments, stream, stream, new Environment(project, environment, new Properties(), Ansi.OFF).timedBy(new SkippedTime()));
    }

    private String printed(int exit) {
        return exit + " " + printed();
    }

    private String printed() {
        return printed.toString(StandardCharsets.UTF_8);
    }

    private String saved() throws IOException {
        try (Stream<Path> files = Files.walk(project.resolve("runs"))) {
            return Files.readString(files.filter(file -> file.endsWith("outputs.json")).findFirst().orElseThrow());
        }
    }
}
