package sigma.recipes.runbook;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import picocli.CommandLine.Help.Ansi;
import sigma.recipes.client.fixture.SkippedTime;
import sigma.recipes.organization.ServedSandbox;
import sigma.recipes.runbook.project.Environment;
import sigma.recipes.sandbox.ApiMutation;
import sigma.recipes.sandbox.Fault;

/** Whatever the API responds, a verifying run removes what it made or lists it, and sweep finds what others left. */
class LeftBehindTest {

    private static final int BEFORE = 13;
    private static final int ALWAYS = 10_000;

    private final ServedSandbox served = new ServedSandbox();
    private final Map<String, String> environment = served.environment("ALLOW_WRITES", "true");
    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

    @AfterEach
    void stop() {
        served.close();
    }

    @Test
    void what_was_made_is_undone_though_its_response_breaks_the_contract() {
        served.mutate(ApiMutation.renamed("createMember", "lastName", "surname"));
        served.mutate(ApiMutation.renamed("createTeam", "name", "title"));
        served.mutate(ApiMutation.gone("createWorkspace", "name"));

        int exit = recipes("verify", "create-a-member", "add-a-member-to-a-team", "create-a-workspace");

        assertThat(printed(), exit, equalTo(3));
        nothingIsLeft();
    }

    @Test
    void what_was_made_is_found_by_its_address_or_name_where_the_response_is_lost() {
        served.mutate(new ApiMutation.CutShort("createMember"));
        served.mutate(new ApiMutation.CutShort("createTeam"));
        served.mutate(new ApiMutation.CutShort("createWorkspace"));

        int exit = recipes("verify", "create-a-member", "add-a-member-to-a-team", "create-a-workspace");

        assertThat(printed(), exit, equalTo(3));
        nothingIsLeft();
    }

    @Test
    void what_was_made_is_found_though_the_connection_broke_before_its_response() {
        for (String creation : List.of("createMember", "createTeam", "createWorkspace")) {
            served.organization().plan(new Fault.DroppedConnection(ALWAYS, Fault.Moment.BEFORE_RESPONSE), creation);
        }

        int exit = recipes("verify", "create-a-member", "add-a-member-to-a-team", "create-a-workspace");

        assertThat(printed(), exit, equalTo(4));
        nothingIsLeft();
    }

    @Test
    void a_mistake_that_the_api_accepts_leaves_nothing_either() {
        served.mutate(new ApiMutation.Status("createMember", 409, 200));

        recipes("verify", "create-a-member");

        nothingIsLeft();
    }

    @Test
    void what_could_not_be_undone_is_listed_and_the_run_exits_with_1() {
        served.organization().plan(new Fault.Unavailable(ALWAYS, 503), "deleteMember");

        int exit = recipes("verify", "create-a-member", "--tags", "@runbook");

        assertThat(printed(), exit, equalTo(1));
        assertThat(printed(), allOf(containsString("1 passed, 0 failed, 0 skipped"),
                containsString("Left behind: member ben+sr-"), containsString("./recipes sweep --older-than 0")));
        assertThat(served.organization().activeMembers(), equalTo(BEFORE + 1));
    }

    @Test
    void what_the_api_claims_to_have_undone_is_looked_for_at_the_end() {
        served.mutate(new ApiMutation.WriteNotMade("deleteTeam"));

        int exit = recipes("verify", "add-a-member-to-a-team", "--tags", "@runbook");

        assertThat(printed(), exit, equalTo(1));
        assertThat(printed(), containsString("Left behind: team \"Finance [sr-"));
    }

    @Test
    void what_was_undone_although_the_response_said_otherwise_is_not_listed() {
        served.mutate(new ApiMutation.Status("deleteTeam", 200, 500));

        int exit = recipes("verify", "add-a-member-to-a-team", "--tags", "@runbook");

        assertThat(printed(), exit, equalTo(0));
        assertThat(printed(), not(containsString("Left behind")));
    }

    @Test
    void sweep_reads_rows_that_break_the_contract_and_lack_fields() {
        leave();
        served.mutate(ApiMutation.renamed("listMembers", "entries[].lastName", "surname"));
        served.mutate(ApiMutation.changed("listMembers", "entries[].memberType", type -> MissingNode.getInstance()));
        served.mutate(ApiMutation.gone("listWorkspaces", "entries[].createdBy"));

        int exit = recipes("sweep", "--older-than", "0", "--yes");

        assertThat(printed(), exit, equalTo(0));
        assertThat(printed(), allOf(containsString("removed  workspace \"Reporting [sr-k3x9q2mf-4]\", of run sr-k3x9q2mf, 0 min old"),
                containsString("removed  member ana+sr-k3x9q2mf-4@example.com, of run sr-k3x9q2mf, 0 min old")));
        assertThat(served.organization().activeMembers(), equalTo(BEFORE));
    }

    @Test
    void what_the_api_lists_without_an_id_is_kept_and_said() {
        leave();
        served.mutate(ApiMutation.renamed("listWorkspaces", "entries[].workspaceId", "id"));

        int exit = recipes("sweep", "--older-than", "0", "--yes");

        assertThat(printed(), exit, equalTo(1));
        assertThat(printed(), containsString("KEPT     workspace \"Reporting [sr-k3x9q2mf-4]\", of run sr-k3x9q2mf, 0 min old: "
                + "the API lists it without an id"));
    }

    @Test
    void sweep_leaves_alone_what_may_belong_to_a_run_that_has_not_ended() {
        leave();

        assertThat(recipes("sweep", "--yes"), equalTo(0));

        assertThat(printed(), containsString("Nothing is left behind."));
        assertThat(printed().replaceAll("\\s+", " "), containsString("Left alone: 2 of run sr-k3x9q2mf (0 min old). They are "
                + "younger than 2 h, or of unknown age, and their run may not have ended. --older-than 0 takes them too."));
        assertThat(served.organization().activeMembers(), equalTo(BEFORE + 1));
    }

    @Test
    void sweep_takes_what_is_older_and_tells_its_age() {
        leave();
        served.mutate(ApiMutation.changed("listMembers", "entries[].createdAt", made -> hoursAgo(3)));
        served.mutate(ApiMutation.changed("listWorkspaces", "entries[].createdAt", made -> hoursAgo(50)));

        assertThat(recipes("sweep"), equalTo(1));
        assertThat(printed(), allOf(containsString("member ana+sr-k3x9q2mf-4@example.com, of run sr-k3x9q2mf, 3 h old"),
                containsString("workspace \"Reporting [sr-k3x9q2mf-4]\", of run sr-k3x9q2mf, 2 d old"),
                containsString("2 left behind. --yes removes them.")));
        assertThat("4h leaves the member alone", recipes("sweep", "--older-than", "4h", "--yes"), equalTo(0));
        assertThat(served.organization().activeMembers(), equalTo(BEFORE + 1));
        assertThat(recipes("sweep", "--yes"), equalTo(0));
        assertThat(served.organization().activeMembers(), equalTo(BEFORE));
    }

    @Test
    void what_does_not_tell_its_age_is_left_alone() {
        leave();
        served.mutate(ApiMutation.changed("listMembers", "entries[].createdAt", made -> TextNode.valueOf("lately")));
        served.mutate(ApiMutation.gone("listWorkspaces", "entries[].createdAt"));

        assertThat(recipes("sweep", "--older-than", "30m", "--yes"), equalTo(0));

        assertThat(printed().replaceAll("\\s+", " "), containsString("Left alone: 2 of run sr-k3x9q2mf (of unknown age)."));
    }

    @Test
    void sweep_exits_with_4_where_it_could_not_look() {
        served.organization().plan(new Fault.DroppedConnection(ALWAYS), "listWorkspaces");
        assertThat(recipes("sweep"), equalTo(4));
        assertThat(printed(), not(containsString("Nothing is left behind")));

        served.mutate(new ApiMutation.CutShort("listMembers"));
        assertThat(recipes("sweep"), equalTo(4));
        assertThat(printed(), containsString("Could not look: The response of listMembers can't be read as a JSON text"));
    }

    @Test
    void an_age_that_is_none_is_refused() {
        assertThat(recipes("sweep", "--older-than", "2 hours"), equalTo(2));
        assertThat(printed(), containsString("\"2 hours\" can't be used.\n  where:    --older-than\n"
                + "  expected: minutes, hours or days, such as 30m, 2h or 1d, or 0\n"));
    }

    private void leave() {
        assertThat(recipes("run", "create-a-member", "--first-name", "Ana", "--last-name", "Silva", "--email",
                "ana+sr-k3x9q2mf-4@example.com", "--account-type", "View", "--yes"), equalTo(0));
        assertThat(recipes("run", "create-a-workspace", "--workspace-name", "Reporting [sr-k3x9q2mf-4]", "--yes"), equalTo(0));
    }

    private void nothingIsLeft() {
        assertThat(printed(), not(containsString("Left behind")));
        assertThat(printed(), served.organization().activeMembers(), equalTo(BEFORE));
        assertThat(recipes("sweep", "--older-than", "0"), equalTo(0));
        assertThat(printed(), containsString("Nothing is left behind."));
    }

    private static TextNode hoursAgo(int hours) {
        return TextNode.valueOf(Instant.now().minus(Duration.ofHours(hours)).minusSeconds(60).toString());
    }

    private int recipes(String... arguments) {
        printed.reset();
        PrintStream stream = new PrintStream(printed, true, StandardCharsets.UTF_8);
        return Recipes.run(arguments, stream, stream, new Environment(Path.of(""), environment, new Properties(), Ansi.OFF).timedBy(new SkippedTime()));
    }

    private String printed() {
        return printed.toString(StandardCharsets.UTF_8);
    }
}
