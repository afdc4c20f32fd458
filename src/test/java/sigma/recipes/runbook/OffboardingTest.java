package sigma.recipes.runbook;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.stringContainsInOrder;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import sigma.recipes.fixture.Proof;
import sigma.recipes.sandbox.OrganizationContent;

/** Tests that offboarding leaves nothing behind and changes owners correctly, and that undo reverts what it can. */
@Tag(Proof.ONLY)
class OffboardingTest {

    @TempDir
    private Path project;

    private RealProject real;

    @BeforeEach
    void start() throws IOException {
        real = RealProject.open(project);
    }

    @AfterEach
    void stop() {
        real.close();
    }

    @Test
    void undo_restores_everything_except_scheduled_exports_and_names_them() throws IOException {
        List<String> before = comparable();
        assertThat(real.text(), offboard("Otto Brandt"), equalTo(0));

        assertThat(real.recipes("undo", real.lastRun("offboard-a-member"), "--yes"), equalTo(0));

        assertThat(real.text(), stringContainsInOrder("\nStays\n", "What went over with the deactivation of \"otto.brandt@",
                "stays with the new owner, since the API can't change the owner of a scheduled export: ", "scheduled export \"", "Reverted: ", "; what stays is listed above\n"));
        assertThat(comparable(), equalTo(before));
    }

    @Test
    void second_run_does_nothing() {
        offboard("Otto Brandt");

        assertThat(real.text(), offboard("Otto Brandt"), equalTo(0));

        assertThat(real.text(), not(containsString("Carried out:")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"filesUpdate", "updateTeamMembers", "deleteGrant", "updateMember"})
    void run_interrupted_at_a_write_is_resumed(String write) {
        real.breakOffAt(write);
        assertThat(real.text(), offboard("Otto Brandt"), not(equalTo(0)));
        real.respondAgain();

        assertThat(real.text(), real.recipes("resume", "--yes"), equalTo(0));

        assertThat(real.text(), allOf(containsString("\"Otto Brandt\" is deactivated"), containsString("\"Otto Brandt\" is in no team and has no grants")));
        assertThat(offboard("Otto Brandt"), equalTo(0));
        assertThat("nothing was left to do", real.text(), not(containsString("Carried out:")));
    }

    @Test
    void grant_on_an_inaccessible_object_stays_and_is_reported() {
        assertThat(offboard("Grace Kim"), equalTo(1));

        assertThat(real.text(), allOf(containsString("ok   Then \"Grace Kim\" is deactivated"), containsString("Grace Kim still has grants."),
                containsString("\"view on Trying Things Out\""), containsString("without effect")));
        assertThat(real.text(), containsString("stays: 403"));
    }

    @Test
    void deactivated_member_of_a_team_is_unchanged() {
        real.recipes("run", "deactivate-and-reactivate-a-member", "--yes", "--member", "Omar Haddad", "--state", "deactivated");

        assertThat(offboard("Omar Haddad"), equalTo(1));

        assertThat(real.text(), allOf(containsString("still in the team \"Operations\", so nothing was changed"), not(containsString("Carried out:"))));
    }

    @Test
    void owner_of_the_credentials_is_not_offboarded_and_keeps_them() {
        assertThat(offboard("me"), equalTo(1));
        assertThat(real.text(), allOf(containsString("owns the credentials of this run, so nothing was changed."), not(containsString("Carried out:"))));

        assertThat(real.recipes("run", "offboard-a-member", "--yes", "--old-owner", "Otto Brandt", "--new-owner", "Lukas Meyer",
                "--client-ids", "abc, " + real.environment().get("CLIENT_ID")), equalTo(1));
        assertThat(real.text(), allOf(containsString("This run signs in with one of the API credentials"), not(containsString("Carried out:"))));
    }

    @Test
    void already_deleted_credentials_do_not_stop_the_run() {
        assertThat(real.text(), real.recipes("run", "offboard-a-member", "--yes", "--old-owner", "Otto Brandt", "--new-owner", "Lukas Meyer",
                "--client-ids", "abc"), equalTo(0));

        assertThat(real.text(), containsString("was gone already"));
    }

    private int offboard(String member) {
        return real.recipes("run", "offboard-a-member", "--yes", "--old-owner", member, "--new-owner", "Lukas Meyer", "--client-ids", "none");
    }

    /** Leaves out what the API cannot restore, and values that are new each time. */
    private List<String> comparable() {
        return OrganizationContent.of(real.organization()).stream().filter(line -> !line.startsWith("SCHEDULE "))
                .map(line -> line.startsWith("GRANT ") ? line.replaceAll("\"(grantId|createdBy)\":\"[^\"]*\",", "") : line)
                .map(line -> line.startsWith("MEMBERSHIP ") ? line.replaceAll("\"(membershipId|addedBy|createdBy)\":\"[^\"]*\",?", "") : line)
                .sorted().toList();
    }
}
