package sigma.recipes.runbook.drill;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import sigma.recipes.fixture.Proof;
import sigma.recipes.sandbox.ApiMutation;

/** Tests that a drill skips a play only if the mutation alters none of its requests and responses. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Tag(Proof.ONLY)
class BaselineTest {

    private static final String LISTED = "list-members: List all members";
    private static final String ON_REQUEST = "list-members: A deactivated member is listed on request";
    private static final String WRONG_SECRET = "get-an-access-token: The secret is wrong";
    private static final String MADE_UP_TOKEN = "get-an-access-token: Sigma never issued the token";
    private static final List<String> PLACES = List.of(LISTED, ON_REQUEST, WRONG_SECRET, MADE_UP_TOKEN);

    private final Drill drill = new Drill();
    private final Map<String, Mutation> mutations = Mutations.read(Path.of("src/test/resources/mutations.yaml")).all();

    BaselineTest() throws IOException {
        // The fields read files.
    }

    @Test
    void changed_response_affects_the_scenarios_that_receive_it() {
        assertThat(affected("the list of members is empty"), equalTo(List.of(LISTED, ON_REQUEST)));
        assertThat(affected("wrong credentials are refused for another reason"), equalTo(List.of(WRONG_SECRET)));
    }

    @Test
    void ignored_parameter_affects_the_scenarios_that_send_it() {
        assertThat(affected("a filter is ignored"), equalTo(List.of(ON_REQUEST)));
        Mutation fixed = Mutation.of("listMembers", List.of(new ApiMutation.ParameterFixed("listMembers", "includeArchived", "true")));
        assertThat(drill.affected(fixed, List.of(LISTED, WRONG_SECRET)), equalTo(List.of(LISTED)));
    }

    @Test
    void mutation_without_effect_affects_no_scenario() {
        Mutation none = Mutation.of("listMembers", List.of(new ApiMutation.Status("listMembers", 404, 500)));

        assertThat(drill.affected(none, PLACES), empty());
    }

    @Test
    void mutation_invisible_in_exchanges_affects_every_scenario() {
        for (String name : Set.of("createMember succeeds and does nothing", "the server hangs", "the service is down", "the connection breaks")) {
            assertThat(name, affected(name), equalTo(PLACES));
        }
    }

    @Test
    void skipped_authentication_affects_every_scenario() {
        assertThat(affected("no token is needed"), equalTo(PLACES));
    }

    @Test
    void scenario_that_was_not_played_is_rejected() {
        Baseline<String> baseline = new Baseline<>(started -> "");

        assertThrows(IllegalArgumentException.class, () -> baseline.affected(List.of(LISTED), baseline, baseline::prepare));
    }

    private List<String> affected(String mutation) {
        return drill.affected(mutations.get(mutation), PLACES);
    }
}
