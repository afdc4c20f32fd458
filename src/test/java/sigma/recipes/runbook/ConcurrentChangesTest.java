package sigma.recipes.runbook;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine.Help.Ansi;
import sigma.recipes.client.SigmaClient;
import sigma.recipes.client.call.ExchangeListener;
import sigma.recipes.client.model.Member;
import sigma.recipes.client.model.NewMember;
import sigma.recipes.fixture.Proof;
import sigma.recipes.organization.Organization;
import sigma.recipes.organization.Purpose;
import sigma.recipes.organization.ServedSandbox;
import sigma.recipes.runbook.project.Environment;

/** Tests that concurrent changes by others do not fail a verifying run. */
@Tag(Proof.ONLY)
class ConcurrentChangesTest {

    private static final int BEFORE = 13;
    private static final List<String> LISTING = List.of("page-through-members", "list-members",
            "deactivate-and-reactivate-a-member", "create-a-member");

    private final ServedSandbox served = new ServedSandbox();
    private final Map<String, String> environment = served.environment("ALLOW_WRITES", "true");

    @TempDir
    private Path folder;

    @AfterEach
    void stop() {
        served.close();
    }

    @Test
    void members_added_and_removed_during_reads_cause_no_failure() throws InterruptedException {
        AtomicBoolean ended = new AtomicBoolean();
        AtomicInteger came = new AtomicInteger();
        Thread colleague = new Thread(() -> addAndRemoveMembers(ended, came));
        colleague.start();
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        PrintStream stream = new PrintStream(printed, true, StandardCharsets.UTF_8);

        int exit = Recipes.run(new String[] {"verify", "page-through-members", "list-members"}, stream, stream,
                new Environment(Path.of(""), environment, new Properties(), Ansi.OFF));

        ended.set(true);
        colleague.join();
        assertThat(printed.toString(StandardCharsets.UTF_8), exit, equalTo(0));
        assertThat("members added and removed", came.get(), greaterThan(10));
    }

    @Test
    void two_concurrent_verifications_of_one_organization_pass_and_leave_nothing() throws Exception {
        List<Process> runs = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            runs.add(verification(folder.resolve("run-" + i)));
        }

        for (int i = 0; i < runs.size(); i++) {
            assertThat("ended in time", runs.get(i).waitFor(3, TimeUnit.MINUTES), equalTo(true));
            String printed = Files.readString(folder.resolve("run-" + i));
            assertThat(printed, runs.get(i).exitValue(), equalTo(0));
            assertThat(printed, containsString(" passed, 0 failed, "));
        }
        assertThat(served.organization().activeMembers(), equalTo(BEFORE));
    }

    private void addAndRemoveMembers(AtomicBoolean ended, AtomicInteger came) {
        try (Organization organization = ServedSandbox.open(Purpose.RUNBOOK, environment)) {
            SigmaClient sigma = organization.newScenario(ExchangeListener.none()).client();
            while (!ended.get()) {
                Member guest = sigma.members().invite(new NewMember("guest-" + came.incrementAndGet() + "@example.com", "Walk",
                        "In", "View"));
                sigma.members().deactivate(guest.id());
            }
        }
    }

    private Process verification(Path output) throws IOException {
        List<String> command = new ArrayList<>(List.of("verify"));
        command.addAll(LISTING);
        ProcessBuilder process = new ProcessBuilder(ChildJvm.recipes(command)).redirectErrorStream(true).redirectOutput(output.toFile());
        process.environment().putAll(environment);
        return process.start();
    }
}
