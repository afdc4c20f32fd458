package sigma.recipes.runbook;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import sigma.recipes.fixture.Proof;
import sigma.recipes.sandbox.Fault;
import sigma.recipes.sandbox.OrganizationContent;

/** Tests that a resumed run takes no object of others, and no older one, for what it created when a response was lost. */
@Tag(Proof.ONLY)
class LostCreationsTest {

    private static final List<String> EMBED = List.of("create-an-embed", "--workbook", "Orders of 2025", "--part", "the whole workbook");

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

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void older_embed_of_the_same_part_is_not_taken_for_a_new_one(boolean carriedOut) {
        done(EMBED);
        int before = count("embed ");
        lose(EMBED, "createWorkbookEmbed", carriedOut);

        done(List.of("resume"));

        assertThat(count("embed "), equalTo(before + 1));
    }

    @Test
    void schedule_of_other_content_is_not_taken_for_the_own_one() {
        int before = count("SCHEDULE ");
        lose(schedule("Mondays"), "postWorkbookSchedule", false);
        String run = last();
        done(schedule("Tuesdays"));

        done(List.of("resume", run));

        assertThat(count("SCHEDULE "), equalTo(before + 2));
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void copy_in_another_folder_is_not_taken_for_the_own_one(boolean carriedOut) {
        int before = count("INODE ");
        lose(copyInto("Planning"), "copyWorkbook", carriedOut);
        String run = last();
        done(copyInto("Shifts"));

        done(List.of("resume", run));

        assertThat(count("INODE "), equalTo(before + 2));
    }

    @Test
    void lost_copy_is_not_repeated_while_its_folder_can_t_be_read() {
        int before = count("INODE ");
        lose(copyInto("Planning"), "copyWorkbook", true);
        String run = last();

        real.organization().plan(new Fault.Unavailable(Fault.UNTIL_REMOVED, 503), "filesGet");
        assertThat(real.text(), recipes(List.of("resume", run)), equalTo(4));
        real.respondAgain();
        done(List.of("resume", run));

        assertThat(count("INODE "), equalTo(before + 1));
    }

    private static List<String> schedule(String title) {
        return List.of("schedule-an-export", "--workbook", "Weekly Numbers", "--title", title, "--recipient", "ana@example.com", "--times", "0 7 * * 1",
                "--time-zone", "Etc/UTC", "--delivery-format", "PDF");
    }

    private static List<String> copyInto(String folder) {
        return List.of("copy-a-workbook-into-a-folder", "--workbook", "Orders of 2025", "--copy", "Orders again", "--folder", folder);
    }

    /** Runs a recipe whose write gets no response. */
    private void lose(List<String> recipe, String write, boolean carriedOut) {
        if (carriedOut) {
            real.breakOffAt(write);
        } else {
            real.organization().plan(new Fault.DroppedConnection(1, Fault.Moment.BEFORE_PROCESSING), write);
        }
        assertThat(recipes(recipe), not(equalTo(0)));
        real.respondAgain();
    }

    private void done(List<String> command) {
        int exit = recipes(command);
        assertThat(real.text(), exit, equalTo(0));
    }

    private int recipes(List<String> command) {
        List<String> all = new ArrayList<>(command);
        if (!command.get(0).equals("resume")) {
            all.add(0, "run");
        }
        all.add("--yes");
        return real.recipes(all.toArray(String[]::new));
    }

    /** Returns the name of the run that the last command printed. */
    private String last() {
        return real.text().replaceAll("(?s).*runs/([0-9T-]+-[a-z-]+)/.*", "$1");
    }

    private int count(String kind) {
        return (int) OrganizationContent.of(real.organization()).stream().filter(line -> line.startsWith(kind)).count();
    }
}
