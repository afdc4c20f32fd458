package sigma.recipes.runbook;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.node.NullNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine.Help.Ansi;
import sigma.recipes.client.fixture.SkippedTime;
import sigma.recipes.contract.Contract;
import sigma.recipes.fixture.Proof;
import sigma.recipes.runbook.project.Environment;
import sigma.recipes.sandbox.ApiMutation;
import sigma.recipes.sandbox.MutatedApi;
import sigma.recipes.sandbox.Sandbox;
import sigma.recipes.sandbox.SandboxOrganization;
import sigma.recipes.sandbox.SandboxServer;

/** Tests the effect of an administrator's {@code deviations.yaml} on runs against an organization that counts as a real one. */
@Tag(Proof.ONLY)
class KnownDeviationsTest {

    private static final String FEATURE = "features/members/list-members.feature";
    private static final String KNOWN = """
            known:
              - operation: listMembers
                finding: response.body.nullable
                place: entries[].homeFolderId
                reason: Sigma sends null
                until: 2999-12-31
            """;

    @TempDir
    private Path project;

    private final MutatedApi api = new MutatedApi();
    private final Sandbox sandbox = Sandbox.create(Contract.load(), api);
    private final SandboxOrganization real = sandbox.newOrganization();
    private final SandboxServer server = SandboxServer.start(sandbox, 0);

    @BeforeEach
    void prepareProject() throws IOException {
        Files.createDirectories(project.resolve(FEATURE).getParent());
        Files.copy(Path.of(FEATURE), project.resolve(FEATURE));
        Files.copy(Path.of("features/inputs.yaml"), project.resolve("features/inputs.yaml"));
        Files.copy(Path.of("features/usage.json"), project.resolve("features/usage.json"));
        Files.writeString(project.resolve("features/contents.yaml"), """
                chapters:
                  - title: Members
                    recipes: [list-members]
                """);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void contract_violation_fails_a_run_until_it_is_accepted() throws IOException {
        api.add(real, ApiMutation.changed("listMembers", "entries[].homeFolderId", value -> NullNode.getInstance()));
        assertThat(verified(3), containsString("an entry in deviations.yaml beside .env lets it through for a while"));

        known(KNOWN);

        assertThat(verified(0), containsString("Known deviation: listMembers entries[].homeFolderId: expected a UUID such as "
                + "4ea60fe9-f487-43b0-aa7a-3ef43ca3a90e (known until 2999-12-31: Sigma sends null); was null "
                + "[response.body.nullable]"));
    }

    @Test
    void obsolete_deviation_fails_a_verifying_run() throws IOException {
        known(KNOWN);

        assertThat(verified(1), containsString("No longer occurs: listMembers response.body.nullable entries[].homeFolderId, "
                + "known by deviations.yaml:2. Delete the entry, or add \"occurs: sometimes\" where it depends on the data"));

        known(KNOWN + "    occurs: sometimes\n");
        verified(0);
    }

    @Test
    void expired_or_invalid_deviation_prevents_all_requests() throws IOException {
        known(KNOWN.replace("2999", "2019"));
        assertThat(verified(2), allOf(containsString("listMembers response.body.nullable entries[].homeFolderId, known until 2019"),
                containsString("where: deviations.yaml:2")));

        known(KNOWN.replace("listMembers", "listMember"));
        assertThat(verified(2), containsString("known[0].operation can't be used. Did you mean \"listMembers\""));
        assertThat("issued tokens", real.tokensGivenOut().size(), equalTo(0));
    }

    private void known(String text) throws IOException {
        Files.writeString(project.resolve("deviations.yaml"), text);
    }

    /** Runs verify, checks the exit code, and returns the output in one line. */
    private String verified(int expected) {
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        PrintStream stream = new PrintStream(printed, true, StandardCharsets.UTF_8);
        Map<String, String> environment = Map.of("CLIENT_ID", real.credentials().clientId(),
                "SECRET", real.credentials().clientSecret(), "baseURL", server.baseUrl().toString());
        int exit = Recipes.run(new String[] {"verify", "--tags", "@runbook"}, stream, stream,
                new Environment(project, environment, new Properties(), Ansi.OFF).timedBy(new SkippedTime()));
        String text = printed.toString(StandardCharsets.UTF_8);
        assertThat(text, exit, equalTo(expected));
        return text.replaceAll("\\s+", " ");
    }
}
