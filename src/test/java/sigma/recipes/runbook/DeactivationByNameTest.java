package sigma.recipes.runbook;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sigma.recipes.fixture.Proof;

/** Tests that members are deactivated by a pattern, and only those that the user has confirmed. */
@Tag(Proof.ONLY)
class DeactivationByNameTest {

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
    void matching_members_are_deactivated_once() {
        int before = real.organization().activeMembers();
        assertThat(real.text(), deactivate("^trial ."), equalTo(0));
        assertThat(real.organization().activeMembers(), equalTo(before - 2));

        assertThat(real.text(), deactivate("^trial ."), equalTo(0));

        assertThat(real.text(), allOf(containsString("is deactivated already"), not(containsString("Carried out:"))));
    }

    @Test
    void without_prior_confirmation_only_the_list_is_printed() {
        int before = real.organization().activeMembers();

        assertThat(real.responding("y", "run", "deactivate-members-by-name", "--name-pattern", "^Trial"), equalTo(1));

        assertThat(real.text(), allOf(containsString("The names of 2 active members match, and none was deactivated."), containsString("--yes"),
                containsString("trial.north@")));
        assertThat(real.organization().activeMembers(), equalTo(before));
    }

    @Test
    void owner_of_the_credentials_is_never_deactivated() {
        int before = real.organization().activeMembers();

        assertThat(deactivate("lind"), equalTo(1));

        assertThat(real.text(), containsString("you can't deactivate yourself."));
        assertThat(real.organization().activeMembers(), equalTo(before));
    }

    @Test
    void invalid_or_unmatched_pattern_changes_nothing() {
        assertThat(deactivate("(a+)+$"), equalTo(2));
        assertThat(real.text(), containsString("of a regular expression ^, $, . and .* are understood"));

        assertThat(deactivate("^Nobody"), equalTo(1));
        assertThat(real.text(), containsString("No member's name matches \"^Nobody\", so nothing was changed."));
    }

    private int deactivate(String pattern) {
        return real.recipes("run", "deactivate-members-by-name", "--yes", "--name-pattern", pattern);
    }
}
