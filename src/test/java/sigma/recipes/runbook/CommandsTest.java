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

/** The commands as a person types them, against the built-in sandbox and against one that passes for a real organization. */
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
    void lay() throws IOException {
        CopiedFeatures.into(project);
    }

    @AfterEach
    void stop() {
        if (server != null) {
            server.close();
        }
    }

    @Test
    void a_recipe_that_is_done_exits_with_0_and_saves_its_outputs() throws IOException {
        int exit = recipes("run", "look-up-a-member", "--member", "Priya Raman");

        assertThat(printed(), exit, equalTo(0));
        assertThat(printed(), containsString("EMAIL=priya.raman@harborandpine.example.com"));
        assertThat(saved(), containsString("\"EMAIL\" : \"priya.raman@harborandpine.example.com\""));
    }

    @Test
    void a_step_that_fails_exits_with_1() {
        int exit = recipes("run", "look-up-a-member", "--member", "me", "-Dtarget=sandbox");
        assertThat(printed(), exit, equalTo(0));

        exit = recipes("run", "create-a-member", "--account-type", "Viewr");

        assertThat(printed(), exit, equalTo(1));
        assertThat(printed(), containsString("The organization has no account type \"Viewr\". Did you mean \"View\""));
    }

    @Test
    void a_run_in_which_nothing_ran_exits_with_1() {
        int exit = recipes("verify", "list-members", "--tags", "@sandbox");

        assertThat(printed(), exit, equalTo(1));
        assertThat(printed(), containsString("Nothing ran, so nothing was verified."));
    }

    @Test
    void a_scenario_that_is_skipped_is_no_success() {
        realOrganization();

        int exit = recipes("verify", "page-through-members", "--tags", "@sandbox");

        assertThat(printed(), exit, equalTo(1));
        assertThat(printed(), containsString("sandbox only"));
    }

    @Test
    void wrong_usage_and_settings_exit_with_2() throws IOException {
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
    void a_broken_contract_exits_with_3() {
        realOrganization();
        api.add(real, ApiMutation.gone("listMembers", "entries[].memberType"));

        int exit = recipes("run", "list-members");

        assertThat(printed(), exit, equalTo(3));
        assertThat(printed(), allOf(containsString("The response of listMembers breaks the contract (13 findings)"),
                containsString("entries[0].memberType: required, but missing")));
    }

    @Test
    void verify_reports_what_was_found_on_the_wire() throws IOException {
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
    void a_contract_that_breaks_before_the_first_scenario_exits_with_3() {
        realOrganization();
        api.add(real, ApiMutation.gone("whoAmI", "userId"));

        int exit = recipes("verify", "list-members");

        assertThat(printed(), exit, equalTo(3));
        assertThat(printed(), containsString("The response of whoAmI breaks the contract (1 finding)"));
    }

    @Test
    void a_refusal_and_a_host_that_is_not_there_exit_with_4() {
        realOrganization();
        environment.put("SECRET", "not-the-secret-of-it");
        assertThat(recipes("run", "list-members"), equalTo(4));
        assertThat(printed(), containsString("Sigma refused postToken"));

        server.close();
        assertThat(recipes("run", "list-members"), equalTo(4));
        assertThat(printed(), containsString("nothing accepts connections there"));
    }

    @Test
    void in_a_real_organization_missing_inputs_are_named_at_once_and_nothing_is_sent() {
        realOrganization();

        int exit = recipes("run", "create-a-member", "--yes");

        assertThat(printed(), exit, equalTo(2));
        assertThat(printed(), allOf(containsString("--first-name is missing"), containsString("--last-name is missing"),
                containsString("--email is missing"), containsString("--account-type is missing")));
    }

    @Test
    void a_recipe_that_writes_needs_leave_to_write() {
        realOrganization();
        environment.remove("ALLOW_WRITES");

        int exit = recipes(("run create-a-member --yes" + ANA).split(" "));

        assertThat(printed(), exit, equalTo(2));
        assertThat(printed(), containsString("ALLOW_WRITES is not true"));
        assertThat(real.activeMembers(), equalTo(13));
    }

    @Test
    void a_recipe_that_writes_to_a_real_organization_asks_first() {
        realOrganization();

        int exit = recipes(("run create-a-member" + ANA).split(" "));

        assertThat(printed(), exit, equalTo(2));
        assertThat(printed(), containsString("there is no terminal to confirm on"));
        assertThat(real.activeMembers(), equalTo(13));
    }

    @Test
    void the_effects_of_a_run_stay_and_its_outputs_feed_the_next() {
        realOrganization();

        assertThat(recipes(("run create-a-member --yes" + ANA).split(" ")), exitsWith(0, this::printed));
        int exit = recipes("run", "change-a-members-account-type", "--from", "last", "--account-type", "Build", "--yes");

        assertThat(printed(), exit, equalTo(0));
        assertThat(printed(), containsString("NEW_MEMBER_TYPE=Build"));
        assertThat(real.activeMembers(), equalTo(14));
    }

    @Test
    void options_may_stand_on_either_side_of_the_recipe() {
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
    void an_ambiguous_name_lists_the_candidates() {
        realOrganization();
        recipes(("run create-a-member --yes" + ANA).split(" "));
        recipes(("run create-a-member --yes" + ANA.replace("ana@", "ana+2@")).split(" "));

        int exit = recipes("run", "look-up-a-member", "--member", "Ana Silva");

        assertThat(printed(), exit, equalTo(1));
        assertThat(printed(), allOf(containsString("\"Ana Silva\" may mean 2 members:"),
                containsString("Ana Silva, ana@example.com, id "), containsString("Ana Silva, ana+2@example.com, id ")));
    }

    @Test
    void what_only_looks_like_an_id_or_an_address_is_taken_for_a_name() {
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
    void what_is_not_there_is_an_error_in_the_sandbox_as_in_a_real_organization() {
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
    @Tag(Proof.ONLY)
    void each_recipe_runs_with_its_own_example_one_after_the_other() throws IOException {
        List<Recipe> all = RecipeBook.open(project.resolve("features")).recipes();
        for (Recipe recipe : all) {
            assertThat(recipe.name() + "\n" + printed(), recipes("run", recipe.name()), equalTo(0));
        }
        assertThat("the examples of what creates are not in the seed, nor was anything made by the way",
                printed(recipes("run", "list-members")), allOf(containsString("ana@example.com"), containsString("ben@example.com"),
                        containsString("MEMBERS (21)")));
    }

    @Test
    void the_sandbox_remembers_what_the_command_before_did() {
        assertThat(recipes("run", "create-a-member", "--first-name", "Zoe", "--last-name", "Adler"),
                exitsWith(0, this::printed));

        int exit = recipes("run", "add-a-member-to-a-team", "--from", "last");

        assertThat(printed(), exit, equalTo(0));
        assertThat(printed(recipes("run", "look-up-a-member", "--member", "Zoe Adler")), containsString("ben@example.com"));
    }

    @Test
    void the_first_command_of_the_readme_says_the_second_time_how_to_go_on() {
        assertThat(recipes("run", "onboard-a-member"), exitsWith(0, this::printed));
        assertThat(printed().replaceAll("\\s+", " "), containsString("Running in the built-in sandbox organization Writes: "
                + "allowed; kept under runs/sandbox (./recipes sandbox --reset starts over)"));

        int exit = recipes("run", "onboard-a-member");

        assertThat(printed(), exit, equalTo(1));
        assertThat(printed().replaceAll("\\s+", " "), allOf(
                containsString("The email address ana@example.com belongs to a member already, so none was created. Ana Silva, "
                        + "ana@example.com, Build, active, id "),
                containsString("continue with this member: ./recipes run add-a-member-to-a-team --member ana@example.com or give "
                        + "another email address with --email or start the built-in sandbox anew: ./recipes sandbox --reset")));
        assertThat(recipes("sandbox", "--reset"), exitsWith(0, this::printed));
        assertThat(recipes("run", "onboard-a-member"), exitsWith(0, this::printed));
    }

    @Test
    void a_deactivated_member_comes_back_by_name() {
        assertThat(recipes("run", "deactivate-and-reactivate-a-member", "--member", "Hugo Martin", "--state", "active"),
                exitsWith(0, this::printed));
        assertThat(recipes("run", "add-a-member-to-a-team", "--member", "Hugo Martin"), exitsWith(0, this::printed));
    }

    @Test
    void verify_starts_anew_and_leaves_the_remembered_organization_alone() throws IOException {
        recipes("run", "create-a-workspace", "--workspace-name", "Mine");
        Path saved = project.resolve("runs/sandbox/organization.json");
        byte[] before = Files.readAllBytes(saved);

        assertThat(recipes("verify", "create-a-workspace", "look-up-a-member"), exitsWith(0, this::printed));

        assertThat(printed(), containsString("this organization exists for this run only"));
        assertThat(Files.readAllBytes(saved), equalTo(before));
    }

    @Test
    void a_remembered_organization_that_is_damaged_is_kept_aside_and_named() throws IOException {
        Files.createDirectories(project.resolve("runs/sandbox"));
        Files.writeString(project.resolve("runs/sandbox/organization.json"), "{}");

        assertThat(recipes("run", "look-up-a-member"), exitsWith(0, this::printed));

        assertThat(printed().replaceAll("\\s+", " "), containsString("Note: The saved sandbox organization can't be used: it is "
                + "not a saved sandbox organization. It is kept as "));
        assertThat(Files.readString(project.resolve("runs/sandbox/unreadable-1.json")), equalTo("{}"));
    }

    @Test
    void nasty_names_arrive_as_they_are() throws IOException {
        String name = "O\"Neil \\ | # @x $1 Ünï";

        int exit = recipes("run", "create-a-member", "--first-name", "Ana", "--last-name", name);

        assertThat(printed(), exit, equalTo(0));
        assertThat(recipes("run", "create-a-workspace", "--workspace-name", name), equalTo(0));
        assertThat(printed(), containsString(name));
    }

    @Test
    void verify_leaves_a_real_organization_as_it_was_and_sweep_finds_nothing() {
        realOrganization();

        int exit = recipes("verify", "onboard-a-member", "grant-a-workspace", "remove-a-member-from-a-team");

        assertThat(printed(), exit, equalTo(0));
        assertThat(real.activeMembers(), equalTo(13));
        assertThat(recipes("sweep"), equalTo(0));
        assertThat(printed(), containsString("Nothing is left behind."));
    }

    @Test
    void verify_skips_what_writes_where_writing_is_not_allowed() {
        realOrganization();
        environment.put("ALLOW_WRITES", "false");

        int exit = recipes("verify", "list-members", "look-up-a-member");

        assertThat(printed(), exit, equalTo(0));
        assertThat(printed(), allOf(containsString("3 passed, 0 failed, 10 skipped"), containsString("ALLOW_WRITES=true")));
        assertThat(real.activeMembers(), equalTo(13));
    }

    @Test
    void sweep_finds_what_a_crash_left_and_removes_it_only_when_told() {
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
    void a_run_lives_through_what_passes() {
        realOrganization();
        real.plan(new Fault.TooManyRequests(1, OptionalInt.of(0), true));
        real.plan(new Fault.Unavailable(1, 503));

        assertThat(recipes("run", "list-members"), exitsWith(0, this::printed));
    }

    @Test
    void a_feature_with_a_mistake_is_told_with_file_and_line() throws IOException {
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
