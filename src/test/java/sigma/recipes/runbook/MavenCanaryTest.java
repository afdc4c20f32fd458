package sigma.recipes.runbook;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import sigma.recipes.fixture.Proof;

/**
 * Runs Maven on a copy of the build with one compiled test, passes it a secret with {@code -D}, and searches all its output.
 */
@Tag(Proof.ONLY)
class MavenCanaryTest {

    private static final String SECRET = "canary0in0the0mine";
    private static final String FOUND = "canary1out1of1the1mine";
    private static final String TESTED = "sigma/recipes/settings/network";

    @TempDir
    private Path project;

    @BeforeEach
    void copy() throws IOException {
        Files.copy(Path.of("pom.xml"), project.resolve("pom.xml"));
        for (String folder : List.of("target/classes", "target/test-classes")) {
            Path copies = Files.createDirectories(project.resolve(folder).resolve(TESTED));
            try (Stream<Path> classes = Files.list(Path.of(folder).resolve(TESTED))) {
                for (Path compiled : classes.toList()) {
                    Files.copy(compiled, copies.resolve(compiled.getFileName().toString()));
                }
            }
        }
    }

    @Test
    void secret_on_mavens_command_line_stops_the_build_before_anything_is_written() throws Exception {
        Ran ran = maven("verify", "-DSECRET=" + SECRET);

        assertThat(ran.exit(), is(1));
        assertThat(ran.printed(), containsString("A name that may hold a secret is given behind -D, where other users and test "
                + "reports can see it."));
        assertThat(ran.printed(), containsString("fix:      write it there and not behind -D; it may have been seen, so replace it"));
        assertThat(ran.printed(), not(containsString(SECRET)));
        assertThat(holding(SECRET), empty());
        assertThat(reports(), empty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"TRUST_STORE_PASSWORD", "SIGMA_CLIENT_SECRET"})
    void secret_on_the_command_line_of_a_single_goal_prevents_its_tests(String name) throws Exception {
        Ran ran = maven("surefire:test", "-Dtest=NoProxyTest", "-D" + name + "=" + SECRET);

        assertThat(ran.exit(), is(1));
        assertThat(ran.printed(), containsString(name + "_behind_-D_is_refused_write_it_to_.env_or_the_environment"));
        assertThat(ran.printed(), not(containsString(SECRET)));
        assertThat(holding(SECRET), empty());
    }

    @Test
    void secret_in_the_environment_is_in_no_report_and_the_search_is_effective() throws Exception {
        Ran ran = maven("surefire:test", "-Dtest=NoProxyTest", "-DANYTHING=" + FOUND);

        assertThat(ran.printed(), ran.exit(), is(0));
        assertThat(reports(), not(empty()));
        assertThat(holding(SECRET), empty());
        assertThat(holding(FOUND), hasItem(containsString("TEST-sigma.recipes.settings.network.NoProxyTest.xml")));
    }

    private record Ran(int exit, String printed) {
    }

    private Ran maven(String... arguments) throws IOException, InterruptedException {
        boolean windows = System.getProperty("os.name").toLowerCase(Locale.ROOT).startsWith("windows");
        List<String> command = new ArrayList<>(List.of(windows ? "mvn.cmd" : "mvn", "-B", "-ntp"));
        command.addAll(List.of(arguments));
        File printed = Files.createTempFile("maven", ".log").toFile();
        try {
            ProcessBuilder maven = new ProcessBuilder(command).directory(project.toFile()).redirectErrorStream(true)
                    .redirectOutput(printed);
            maven.environment().put("SECRET", SECRET);
            Process process = maven.start();
            assertThat("Maven exits", process.waitFor(3, TimeUnit.MINUTES), is(true));
            return new Ran(process.exitValue(), Files.readString(printed.toPath()));
        } finally {
            Files.delete(printed.toPath());
        }
    }

    private List<String> reports() throws IOException {
        return files().stream().map(Path::toString).filter(file -> file.contains("reports")).toList();
    }

    private List<String> holding(String text) throws IOException {
        List<String> holding = new ArrayList<>();
        for (Path file : files()) {
            if (new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).contains(text)) {
                holding.add(file.toString());
            }
        }
        return holding;
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> all = Files.walk(project)) {
            return all.filter(Files::isRegularFile).toList();
        }
    }
}
