package sigma.recipes.runbook;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine.Help.Ansi;
import sigma.recipes.fixture.Proof;
import sigma.recipes.runbook.project.Environment;

/** Runs every command and the recipe that README and the pages for users show. */
@Tag(Proof.ONLY)
class DocumentedCommandsTest {

    private static final List<Path> PAGES = List.of(Path.of("README.md"), Path.of("docs/commands.md"),
            Path.of("docs/your-organization.md"), Path.of("docs/write-a-recipe.md"));
    private static final Pattern COMMAND = Pattern.compile("(?m)(?:^ {4}|`)\\./recipes ([^`\n]+)");
    private static final Pattern EVERYTHING = Pattern.compile("verify(?: --require-all| --\\S+ \\S+)*");
    private static final Pattern MAVEN = Pattern.compile("(?m)(?:^ {4}|`)mvn ([^`\n]+)");
    private static final Pattern FEATURE = Pattern.compile("(?ms)^ {4}Feature: .*?(?=^\\S)");
    private static final Pattern SAVED_AS = Pattern.compile("`features/(\\w+)/([\\w-]+)\\.feature`");
    /** Runs until it is stopped; SandboxCommandTest tests it. */
    private static final Set<String> SERVERS = Set.of("sandbox");

    @TempDir
    private Path project;

    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

    @BeforeEach
    void copyFeatures() throws IOException {
        CopiedFeatures.into(project);
        Files.writeString(project.resolve("openapi.json"), "{\"openapi\": \"3.1.0\", \"info\": {\"title\": \"t\", "
                + "\"version\": \"1\"}, \"paths\": {}}");
    }

    @TestFactory
    Stream<DynamicTest> every_documented_command_runs() throws IOException {
        addShownRecipe();
        Set<String> commands = PAGES.stream().flatMap(page -> matches(COMMAND, page)).map(match -> match.group(1).strip())
                .filter(command -> !command.contains("COMMAND") && !SERVERS.contains(command.split(" ")[0]))
                .collect(Collectors.toSet());
        assertThat(commands, hasItems("run onboard-a-member", "list", "drift --spec openapi.json"));
        return commands.stream().sorted().map(command -> DynamicTest.dynamicTest(command, () -> {
            Files.deleteIfExists(project.resolve("runs/sandbox/organization.json"));
            int exit = recipes(ofOneRecipe(command).split(" "));
            // A document without operations removes them all.
            assertThat(printed.toString(StandardCharsets.UTF_8), exit, equalTo(command.startsWith("drift --spec") ? 5 : 0));
        }));
    }

    /** FeaturesIT verifies everything. */
    private static String ofOneRecipe(String command) {
        return EVERYTHING.matcher(command).matches() ? command + " list-members" : command;
    }

    @Test
    void nonexistent_command_is_detected() {
        assertThat(recipes("lits"), equalTo(2));
    }

    @Test
    void readme_shows_the_output_of_the_first_command() throws IOException {
        recipes("run", "onboard-a-member");
        List<String> lines = printed.toString(StandardCharsets.UTF_8).lines().map(String::strip).toList();

        List<String> shown = Files.readAllLines(PAGES.get(0)).stream().filter(line -> line.startsWith("    "))
                .map(String::strip).filter(line -> line.startsWith("ok ") || line.startsWith("Running ") || line.startsWith("Writes: "))
                .toList();

        assertThat(shown.size() > 5, equalTo(true));
        shown.forEach(line -> assertThat(lines, hasItem(line)));
    }

    @Test
    void every_documented_maven_goal_exists() {
        Set<String> goals = PAGES.stream().flatMap(page -> matches(MAVEN, page)).map(match -> match.group(1).split(" ")[0]).collect(
                Collectors.toSet());

        assertThat(goals, equalTo(Set.of("verify", "test", "allure:report")));
    }

    @Test
    void every_link_leads_to_a_file() throws IOException {
        try (Stream<Path> docs = Stream.concat(Stream.of(Path.of("README.md"), Path.of("CONTRIBUTING.md")), Files.list(Path.of("docs")))) {
            for (Path page : docs.filter(path -> path.toString().endsWith(".md")).toList()) {
                for (MatchResult link : matches(Pattern.compile("\\]\\(([^)#:]+)(#[^)]*)?\\)"), page).toList()) {
                    Path target = page.resolveSibling(link.group(1));
                    assertThat(page + " links " + link.group(1), Files.exists(target), equalTo(true));
                }
            }
        }
    }

    @Test
    void every_link_to_a_section_leads_to_a_heading() throws IOException {
        try (Stream<Path> docs = Stream.concat(Stream.of(Path.of("README.md"), Path.of("CONTRIBUTING.md")), Files.list(Path.of("docs")))) {
            for (Path page : docs.filter(path -> path.toString().endsWith(".md")).toList()) {
                for (MatchResult link : matches(Pattern.compile("\\]\\(([^)#:]*)#([^)]+)\\)"), page).toList()) {
                    Path target = link.group(1).isEmpty() ? page : page.resolveSibling(link.group(1));
                    Set<String> anchors = matches(Pattern.compile("(?m)^#+ (.+)$"), target).map(heading -> heading.group(1)
                            .toLowerCase(Locale.ROOT).replaceAll("[^\\w -]", "").replace(' ', '-')).collect(Collectors.toSet());
                    assertThat(page + " links " + link.group(1) + "#" + link.group(2), anchors, hasItem(link.group(2)));
                }
            }
        }
    }

    private void addShownRecipe() throws IOException {
        Path page = Path.of("docs/write-a-recipe.md");
        MatchResult place = matches(SAVED_AS, page).findFirst().orElseThrow();
        String feature = matches(FEATURE, page).findFirst().orElseThrow().group().replaceAll("(?m)^ {4}", "");
        Files.writeString(project.resolve("features").resolve(place.group(1)).resolve(place.group(2) + ".feature"), feature);
        Path contents = project.resolve("features/contents.yaml");
        String listed = Files.readString(contents);
        assertThat(listed, containsString("- create-a-workspace"));
        Files.writeString(contents, listed.replace("- create-a-workspace", "- create-a-workspace\n      - " + place.group(2)));
        assertThat("its usage is not recorded yet", recipes("verify", place.group(2)), equalTo(1));
        assertThat(printed.toString(StandardCharsets.UTF_8), containsString("cp target/usage.json features/usage.json"));
        Files.copy(project.resolve("target/usage.json"), project.resolve("features/usage.json"), StandardCopyOption.REPLACE_EXISTING);
    }

    private int recipes(String... arguments) {
        printed.reset();
        PrintStream out = new PrintStream(printed, true, StandardCharsets.UTF_8);
        return Recipes.run(Stream.of(arguments).map(word -> word.equals("openapi.json")
                ? project.resolve(word).toString() : word).toArray(String[]::new), out, out,
                new Environment(project, Map.of(), new Properties(), Ansi.OFF));
    }

    private static Stream<MatchResult> matches(Pattern pattern, Path page) {
        try {
            return pattern.matcher(Files.readString(page)).results().toList().stream();
        } catch (IOException unreadable) {
            throw new IllegalStateException("Cannot read " + page, unreadable);
        }
    }
}
