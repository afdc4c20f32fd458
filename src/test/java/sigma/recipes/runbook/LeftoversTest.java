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
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import picocli.CommandLine.Help.Ansi;
import sigma.recipes.client.fixture.SkippedTime;
import sigma.recipes.fixture.Proof;
import sigma.recipes.organization.ServedSandbox;
import sigma.recipes.runbook.project.Environment;
import sigma.recipes.sandbox.ApiMutation;
import sigma.recipes.sandbox.Fault;

/** Tests that a verifying run removes or lists what it created, whatever the API responds, and that sweep finds leftovers. */
@Tag(Proof.ONLY)
class LeftoversTest {

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
    void objects_are_removed_although_their_response_violates_the_contract() {
        served.mutate(ApiMutation.renamed("createMember", "lastName", "surname"));
        served.mutate(ApiMutation.renamed("createTeam", "name", "title"));
        served.mutate(ApiMutation.gone("createWorkspace", "name"));

        int exit = recipes("verify", "create-a-member", "add-a-member-to-a-team", "create-a-workspace");

        assertThat(printed(), exit, equalTo(3));
        assertNothingLeft();
    }

    @Test
    void objects_are_found_by_address_or_name_if_the_response_is_truncated() {
        served.mutate(new ApiMutation.CutShort("createMember"));
        served.mutate(new ApiMutation.CutShort("createTeam"));
        served.mutate(new ApiMutation.CutShort("createWorkspace"));

        int exit = recipes("verify", "create-a-member", "add-a-member-to-a-team", "create-a-workspace");

        assertThat(printed(), exit, equalTo(3));
        assertNothingLeft();
    }

    @Test
    void objects_are_found_although_the_connection_dropped_before_the_response() {
        for (String creation : List.of("createMember", "createTeam", "createWorkspace")) {
            served.organization().plan(new Fault.DroppedConnection(ALWAYS, Fault.Moment.BEFORE_RESPONSE), creation);
        }

        int exit = recipes("verify", "create-a-member", "add-a-member-to-a-team", "create-a-workspace");

        assertThat(printed(), exit, equalTo(4));
        assertNothingLeft();
    }

    @Test
    void invalid_creation_accepted_by_the_api_is_removed() {
        served.mutate(new ApiMutation.Status("createMember", 409, 200));

        recipes("verify", "create-a-member");

        assertNothingLeft();
    }

    @Test
    void failed_removals_are_listed_and_the_run_exits_with_1() {
        served.organization().plan(new Fault.Unavailable(ALWAYS, 503), "deleteMember");

        int exit = recipes("verify", "create-a-member", "--tags", "@runbook");

        assertThat(printed(), exit, equalTo(1));
        assertThat(printed(), allOf(containsString("1 passed, 0 failed, 0 skipped"),
                containsString("Left behind: member ben+sr-"), containsString("./recipes sweep --older-than 0")));
        assertThat(served.organization().activeMembers(), equalTo(BEFORE + 1));
    }

    @Test
    void removals_acknowledged_by_the_api_are_verified_at_the_end() {
        served.mutate(new ApiMutation.AcknowledgedWrite("deleteTeam"));

        int exit = recipes("verify", "add-a-member-to-a-team", "--tags", "@runbook");

        assertThat(printed(), exit, equalTo(1));
        assertThat(printed(), containsString("Left behind: team \"Finance [sr-"));
    }

    @Test
    void removed_object_is_not_listed_although_the_response_reported_an_error() {
        served.mutate(new ApiMutation.Status("deleteTeam", 200, 500));

        int exit = recipes("verify", "add-a-member-to-a-team", "--tags", "@runbook");

        assertThat(printed(), exit, equalTo(0));
        assertThat(printed(), not(containsString("Left behind")));
    }

    @Test
    void sweep_reads_rows_that_violate_the_contract_or_lack_fields() {
        createLeftovers();
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
    void sweep_keeps_and_reports_objects_without_an_id() {
        createLeftovers();
        served.mutate(ApiMutation.renamed("listWorkspaces", "entries[].workspaceId", "id"));

        int exit = recipes("sweep", "--older-than", "0", "--yes");

        assertThat(printed(), exit, equalTo(1));
        assertThat(printed(), containsString("KEPT     workspace \"Reporting [sr-k3x9q2mf-4]\", of run sr-k3x9q2mf, 0 min old: "
                + "the API lists it without an id"));
    }

    @Test
    void sweep_keeps_objects_of_runs_that_may_not_have_ended() {
        createLeftovers();

        assertThat(recipes("sweep", "--yes"), equalTo(0));

        assertThat(printed(), containsString("Nothing is left behind."));
        assertThat(printed().replaceAll("\\s+", " "), containsString("Left alone: 2 of run sr-k3x9q2mf (0 min old). They are "
                + "younger than 2 h, or of unknown age, and their run may not have ended. --older-than 0 takes them too."));
        assertThat(served.organization().activeMembers(), equalTo(BEFORE + 1));
    }

    @Test
    void sweep_removes_older_objects_and_prints_their_age() {
        createLeftovers();
        served.mutate(ApiMutation.changed("listMembers", "entries[].createdAt", created -> hoursAgo(3)));
        served.mutate(ApiMutation.changed("listWorkspaces", "entries[].createdAt", created -> hoursAgo(50)));

        assertThat(recipes("sweep"), equalTo(1));
        assertThat(printed(), allOf(containsString("member ana+sr-k3x9q2mf-4@example.com, of run sr-k3x9q2mf, 3 h old"),
                containsString("workspace \"Reporting [sr-k3x9q2mf-4]\", of run sr-k3x9q2mf, 2 d old"),
                containsString("2 left behind. --yes removes them.")));
        assertThat("4h keeps the member", recipes("sweep", "--older-than", "4h", "--yes"), equalTo(0));
        assertThat(served.organization().activeMembers(), equalTo(BEFORE + 1));
        assertThat(recipes("sweep", "--yes"), equalTo(0));
        assertThat(served.organization().activeMembers(), equalTo(BEFORE));
    }

    @Test
    void sweep_keeps_objects_of_unknown_age() {
        createLeftovers();
        served.mutate(ApiMutation.changed("listMembers", "entries[].createdAt", created -> TextNode.valueOf("lately")));
        served.mutate(ApiMutation.gone("listWorkspaces", "entries[].createdAt"));

        assertThat(recipes("sweep", "--older-than", "30m", "--yes"), equalTo(0));

        assertThat(printed().replaceAll("\\s+", " "), containsString("Left alone: 2 of run sr-k3x9q2mf (of unknown age)."));
    }

    @Test
    void sweep_exits_with_4_if_a_list_cannot_be_read() {
        served.organization().plan(new Fault.DroppedConnection(ALWAYS), "listWorkspaces");
        assertThat(recipes("sweep"), equalTo(4));
        assertThat(printed(), not(containsString("Nothing is left behind")));

        served.mutate(new ApiMutation.CutShort("listMembers"));
        assertThat(recipes("sweep"), equalTo(4));
        assertThat(printed(), containsString("Could not look: The response of listMembers can't be read as a JSON text"));
    }

    @Test
    void invalid_age_is_refused() {
        assertThat(recipes("sweep", "--older-than", "2 hours"), equalTo(2));
        assertThat(printed(), containsString("\"2 hours\" can't be used.\n  where:    --older-than\n"
                + "  expected: minutes, hours or days, such as 30m, 2h or 1d, or 0\n"));
    }

    private void createLeftovers() {
        assertThat(recipes("run", "create-a-member", "--first-name", "Ana", "--last-name", "Silva", "--email",
                "ana+sr-k3x9q2mf-4@example.com", "--account-type", "View", "--yes"), equalTo(0));
        assertThat(recipes("run", "create-a-workspace", "--workspace-name", "Reporting [sr-k3x9q2mf-4]", "--yes"), equalTo(0));
    }

    private void assertNothingLeft() {
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
