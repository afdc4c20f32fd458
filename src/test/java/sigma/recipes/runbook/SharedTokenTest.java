package sigma.recipes.runbook;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static sigma.recipes.runbook.ExitsWith.exitsWith;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sigma.recipes.contract.Contract;
import sigma.recipes.fixture.Proof;
import sigma.recipes.sandbox.Sandbox;

/** Tests that processes with the same credentials share a token. */
@Tag(Proof.ONLY)
class SharedTokenTest {

    private static final String[] LOOK_UP = {"run", "look-up-a-member", "--member", "me", "--verbose"};

    private static CommandFixture fixture;

    @TempDir
    private Path project;

    @BeforeAll
    static void serve() {
        fixture = CommandFixture.serving(Sandbox.create(Contract.load()));
    }

    @AfterAll
    static void close() {
        fixture.close();
    }

    @BeforeEach
    void start() throws IOException {
        fixture.begin(project);
    }

    @Test
    void two_concurrent_processes_request_one_token() throws Exception {
        Map<String, String> environment = Map.copyOf(fixture.environment());
        try (CommandProcess one = CommandProcess.start(project, environment, LOOK_UP);
                CommandProcess other = CommandProcess.start(project, environment, LOOK_UP)) {
            assertThat(one.out() + one.err(), one.ended(), equalTo(0));
            assertThat(other.out() + other.err(), other.ended(), equalTo(0));
            assertThat((one.out() + other.out()).split("POST /v2/auth/token -> 200", -1).length - 1, equalTo(1));
        }

        assertThat("one access token and its refresh token", fixture.organization().tokensGivenOut(), hasSize(2));
    }

    @Test
    void next_run_reuses_and_hides_the_token() throws IOException {
        assertThat(fixture.recipes(LOOK_UP), exitsWith(0, fixture::text));
        assertThat(fixture.recipes(LOOK_UP), exitsWith(0, fixture::text));

        assertThat(fixture.text(), not(containsString("/v2/auth/token")));
        String token = fixture.organization().tokensGivenOut().iterator().next();
        fixture.recipes("run", "look-up-a-member", "--member", token);
        assertThat(Files.readString(fixture.run("look-up-a-member").resolve("summary.json")), not(containsString(token)));
    }

    @Test
    void rejected_shared_token_is_replaced() {
        assertThat(fixture.recipes(LOOK_UP), exitsWith(0, fixture::text));
        fixture.organization().forgetTokens();

        assertThat(fixture.recipes(LOOK_UP), exitsWith(0, fixture::text));

        assertThat(fixture.out(), allOf(containsString(" -> 401, "), containsString("POST /v2/auth/token -> 200")));
    }

    @Test
    void plan_writes_no_token_file() {
        fixture.recipes("run", "create-a-workspace", "--plan", "--workspace-name", "New one");

        assertThat(Files.exists(fixture.runs()), equalTo(false));
    }
}
