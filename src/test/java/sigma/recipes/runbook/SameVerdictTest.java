package sigma.recipes.runbook;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.hamcrest.Matcher;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sigma.recipes.fixture.Proof;

/** Tests that {@code ./recipes verify} and the suite that Maven runs reach the same verdict, each in a separate process. */
@Tag(Proof.LONG)
class SameVerdictTest {

    private static final String FEATURE = "features/members/list-members.feature";
    private static final String USAGE = "features/usage.json";
    private static final String ADVICE = "cp target/usage.json features/usage.json";

    @TempDir
    private Path project;

    @BeforeEach
    void prepareProject() throws IOException {
        Files.createDirectories(project.resolve("features/members"));
        for (String file : List.of(FEATURE, "features/inputs.yaml")) {
            Files.copy(Path.of(file), project.resolve(file));
        }
        Files.writeString(project.resolve("features/contents.yaml"), "chapters: [{title: Members, recipes: [list-members]}]");
        ObjectNode usage = (ObjectNode) new ObjectMapper().readTree(Files.readString(Path.of(USAGE)));
        ((ObjectNode) usage.path("recipes")).retain("list-members");
        Files.writeString(project.resolve(USAGE), usage.toString());
    }

    @Test
    void both_pass_without_problems() throws Exception {
        assertBoth(0, not(containsString(ADVICE)));
    }

    @Test
    void both_fail_on_stale_usage_with_the_same_message() throws Exception {
        Files.writeString(project.resolve(USAGE), Files.readString(project.resolve(USAGE)).replace("\"email\"", "\"address\""));

        assertBoth(1, allOf(containsString("features/usage.json is out of date: recipes use the API in another way than it records."),
                containsString("actual:   list-members: \"A deactivated member is "), containsString(ADVICE)));
    }

    @Test
    void both_fail_on_a_failed_scenario_and_give_no_advice_on_usage() throws Exception {
        Files.writeString(project.resolve(FEATURE), Files.readString(project.resolve(FEATURE))
                .replace("Then the member \"Ana Silva\" is not on the list", "Then the member \"Ana Silva\" is on the list"));

        assertBoth(1, allOf(containsString("Ana Silva"), not(containsString("usage.json"))));
    }

    private void assertBoth(int exit, Matcher<String> printed) throws Exception {
        try (CommandProcess command = CommandProcess.start(project, Map.of(), "verify"); CommandProcess suite = CommandProcess.suite(project)) {
            assertThat(command.out() + command.err(), command.ended(), equalTo(exit));
            assertThat(suite.out() + suite.err(), suite.ended(), equalTo(exit));
            assertThat("./recipes verify", command.out() + command.err(), printed);
            assertThat("mvn verify", suite.out() + suite.err(), printed);
        }
    }
}
