package sigma.recipes.runbook;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import sigma.recipes.contract.Contract;
import sigma.recipes.fixture.Proof;
import sigma.recipes.sandbox.Sandbox;
import sigma.recipes.sandbox.SandboxOrganization;
import sigma.recipes.sandbox.SandboxServer;

/** Tests the script {@code recipes} in a process, on a project folder, with the jar of this build. */
@DisabledOnOs(OS.WINDOWS)
class LauncherIT {

    private static final String NAME = "Z\u00fcrich \uD83D\uDE80";
    private static final String CREATE = "run create-a-workspace --workspace-name '" + NAME + "' --yes";

    @TempDir
    private Path folder;

    private LaunchedProject project;

    @BeforeEach
    void copy() throws IOException {
        project = LaunchedProject.in(folder);
    }

    @AfterEach
    void close() throws Exception {
        project.close();
    }

    @Test
    @Tag(Proof.ONLY)
    void sandbox_serves_every_request_while_its_jar_is_rebuilt() throws Exception {
        SandboxCaller caller = project.sandbox();
        String first = project.currentBuild();

        project.moveEntries();
        project.touchSource();
        assertThat(project.run("list").exit(), equalTo(0));

        assertThat("a new build", project.currentBuild(), not(equalTo(first)));
        try (RealSandbox undisturbed = RealSandbox.start()) {
            assertThat(caller.statuses(), equalTo(undisturbed.caller().statuses()));
        }
    }

    @Test
    @Tag(Proof.ONLY)
    void build_is_removed_once_it_is_neither_current_nor_in_use() throws Exception {
        project.sandbox();
        String inUse = project.currentBuild();
        project.touchSource();
        project.run("list");
        String unused = project.currentBuild();

        project.touchSource();
        project.run("list");
        assertThat("the previous build remains until the next one", project.builds(), hasSize(3));
        project.touchSource();
        project.run("list");
        assertThat(project.builds(), hasItem(inUse));
        assertThat(project.builds(), not(hasItem(unused)));

        project.stop();
        project.touchSource();
        project.run("list");
        assertThat(project.builds(), not(hasItem(inUse)));
    }

    @Test
    void older_java_is_named_before_anything_is_built() throws Exception {
        for (String version : List.of("11.0.20", "1.8.0_392")) {
            Files.writeString(folder.resolve("release"), "IMPLEMENTOR=\"A\"\nJAVA_VERSION=\"" + version + "\"\n");

            LaunchedProject.Ended refused = project.run("list");

            assertThat(refused.exit(), equalTo(2));
            assertThat(refused.err(), equalTo("The recipes need Java 17 or newer, but " + folder.resolve("bin/java") + " is Java "
                    + version.replaceFirst("^1\\.", "").replaceFirst("\\..*", "") + ".\n"
                    + "  fix: install a JDK 17 or newer, or set JAVA_HOME to one\n"));
            assertThat(Files.exists(folder.resolve("built")), equalTo(false));
        }
        project.command("java", "exit 0");
        Files.writeString(folder.resolve("release"), "JAVA_VERSION=\"21\"\n");
        assertThat(project.run("list").exit(), equalTo(0));
    }

    @Test
    void wrong_java_home_is_named_and_the_java_of_the_path_is_used() throws Exception {
        project.command("java", "echo \"home ${JAVA_HOME:-none}\"");
        String wrong = folder.resolve("no-jdk").toString();

        LaunchedProject.Ended other = project.withVariable("JAVA_HOME", wrong).run("list");

        assertThat(other.exit(), equalTo(0));
        assertThat(other.out(), equalTo("home none\n"));
        assertThat(other.err(), startsWith("JAVA_HOME is " + wrong + ", which has no bin/java. Using " + folder.resolve("bin/java")
                + " instead.\n  fix: set JAVA_HOME to a JDK 17 or newer, or unset it\n"));
        assertThat(project.withVariable("JAVA_HOME", folder.toString()).run("list").err(), not(containsString("JAVA_HOME")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"sh", "bash", "dash", "zsh", "busybox sh"})
    void every_shell_passes_the_flags_of_the_jvm_one_by_one(String shell) throws Exception {
        assumeTrue(Stream.of(System.getenv("PATH").split(":")).anyMatch(place -> Files.isExecutable(Path.of(place, shell.split(" ")[0]))),
                shell + " is not installed");
        project.command("java", "printf '%s\\n' \"$@\"");

        LaunchedProject.Ended listed = project.through(shell).run("list");

        assertThat(listed.err(), listed.exit(), equalTo(0));
        assertThat(listed.out().lines().toList(), hasItems("-XX:+UseSerialGC", "-Xms64m", "-jar", "list"));
    }

    @Test
    void commands_without_steps_use_a_separate_class_archive() throws Exception {
        project.command("java", """
                for argument in "$@"; do
                  case $argument in
                    -XX:ArchiveClassesAtExit=* | -XX:SharedArchiveFile=*.jsa.*) : >"${argument#*=}"; echo made >>"$PROJECT/archives"; exit ;;
                    -XX:DumpLoadedClassList=*) : >"${argument#*=}"; exit ;;
                    -XX:SharedArchiveFile=*) echo "${argument##*/}" >>"$PROJECT/archives" ;;
                  esac
                done""");

        for (String command : List.of("list", "drift --rules", "run x", "--version", "verify")) {
            assertThat(project.run(command).exit(), equalTo(0));
        }

        List<String> archives = Files.readAllLines(folder.resolve("archives")).stream().map(line -> line.replaceFirst("-.*", "")).toList();
        assertThat(archives, contains("made", "plain", "plain", "made", "steps", "plain", "steps"));
        try (Stream<Path> files = Files.list(folder.resolve("target/builds").resolve(project.currentBuild()))) {
            assertThat("no temporary files remain", files.filter(file -> file.toString().endsWith(".classes")).toList(), empty());
        }
    }

    @Test
    void two_concurrent_first_starts_build_once() throws Exception {
        Process other = project.start("list");
        LaunchedProject.Ended one = project.run("list");

        assertThat(one.exit(), equalTo(0));
        assertThat(other.waitFor(2, TimeUnit.MINUTES), equalTo(true));
        assertThat(other.exitValue(), equalTo(0));
        assertThat(project.builds(), hasSize(1));
        assertThat(project.buildCount(), equalTo(1));
    }

    @Test
    @Tag(Proof.ONLY)
    void lock_of_a_killed_build_is_taken_over() throws Exception {
        Process killed = new ProcessBuilder("true").start();
        killed.waitFor();
        Files.createDirectories(folder.resolve("target/builds"));
        Files.createSymbolicLink(folder.resolve("target/builds/lock"), Path.of(String.valueOf(killed.pid())));

        assertThat(project.run("list").exit(), equalTo(0));
        assertThat(Files.exists(folder.resolve("target/builds/lock")), equalTo(false));
    }

    @Test
    @Tag(Proof.ONLY)
    void failed_build_prints_the_cause_and_the_next_start_builds_again() throws Exception {
        LaunchedProject.Ended failed = project.withVariable("MVN_FAILS", "cannot find symbol").run("list");

        assertThat(failed.exit(), equalTo(2));
        assertThat(failed.err(), equalTo("Building the recipes, once ...\ncannot find symbol\n"
                + "The build failed; its output is above.\n"));
        assertThat(project.run("list").exit(), equalTo(0));
    }

    @Test
    @Tag(Proof.ONLY)
    void name_arrives_unchanged_without_a_locale() throws Exception {
        assertArrives(project.withVariable("LC_ALL", "C"));
        assertArrives(project.withVariable("LC_ALL", "xx_XX.UTF-8"));
    }

    /** A sandbox in this process that counts as a real organization. */
    private record RealSandbox(SandboxServer server, SandboxCaller caller) implements AutoCloseable {

        static RealSandbox start() {
            Sandbox sandbox = Sandbox.create(Contract.load());
            SandboxOrganization organization = sandbox.newOrganization();
            SandboxServer server = SandboxServer.start(sandbox, 0);
            return new RealSandbox(server, new SandboxCaller(Map.of("baseURL", server.baseUrl().toString(),
                    "authURL", server.baseUrl() + "/auth/token", "CLIENT_ID", organization.credentials().clientId(),
                    "SECRET", organization.credentials().clientSecret(), "ALLOW_WRITES", "true")));
        }

        @Override
        public void close() {
            server.close();
        }
    }

    private void assertArrives(LaunchedProject project) throws Exception {
        try (RealSandbox real = RealSandbox.start()) {
            LaunchedProject.Ended created = project.with(real.caller().access()).run(CREATE);

            assertThat(created.err(), created.exit(), equalTo(0));
            assertThat(real.caller().workspaces(), hasItem(NAME));
            assertThat("in UTF-8", created.out(), containsString(NAME));
        }
    }

    @Test
    @Tag(Proof.ONLY)
    void nothing_is_sent_if_no_locale_decodes_the_name() throws Exception {
        project.command("locale", "echo UTF-8");
        try (RealSandbox real = RealSandbox.start()) {
            List<String> before = real.caller().workspaces();
            LaunchedProject.Ended refused = project.withVariable("LC_ALL", "C").with(real.caller().access()).run(CREATE);

            assertThat(refused.exit(), equalTo(2));
            assertThat(refused.err().lines().skip(1).toList(), contains(
                    "Argument 4, the value of --workspace-name, has characters that this process cannot read: its locale has the"
                            + " encoding ANSI_X3.4-1968.",
                    "  fix:      set LC_ALL=C.UTF-8, or give the value in .env, which is always read as UTF-8"));
            assertThat(real.caller().workspaces(), equalTo(before));

            refused = project.withVariable("LC_ALL", "C").with(real.caller().access()).withVariable("SIGMA_WORKSPACE_NAME", NAME)
                    .run("run create-a-workspace --yes");
            assertThat(refused.exit(), equalTo(2));
            assertThat(refused.err(), containsString("fix:      set LC_ALL=C.UTF-8, or give the value in .env"));
            assertThat(real.caller().workspaces(), equalTo(before));

            Files.writeString(folder.resolve(".env"), "WORKSPACE_NAME=" + NAME + "\n");
            LaunchedProject.Ended created = project.withVariable("LC_ALL", "C").with(real.caller().access())
                    .run("run create-a-workspace --yes");
            assertThat(created.err(), created.exit(), equalTo(0));
            assertThat(real.caller().workspaces(), hasItem(NAME));
        }
    }
}
