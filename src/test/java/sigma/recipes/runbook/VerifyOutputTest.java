package sigma.recipes.runbook;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.anyOf;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine.Help.Ansi;
import sigma.recipes.fixture.Proof;
import sigma.recipes.runbook.project.Environment;

/** Tests what {@code verify} prints, and what it writes for build servers. */
@Tag(Proof.ONLY)
class VerifyOutputTest {

    private static final String FEATURE = "features/members/list-members.feature";
    private static final String REASON = "No step matches this sentence: no member gets listed twice";

    @TempDir
    private Path project;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @BeforeEach
    void prepareProject() throws IOException {
        Files.createDirectories(project.resolve("features/members"));
        Files.copy(Path.of("features/inputs.yaml"), project.resolve("features/inputs.yaml"));
        Files.writeString(project.resolve("features/contents.yaml"), "chapters: [{title: Members, recipes: [list-members]}]");
        Files.writeString(project.resolve(FEATURE), Files.readString(Path.of(FEATURE))
                .replace("Then no member is listed twice", "Then no member gets listed twice"));
    }

    @Test
    void terminal_and_each_format_show_why_a_scenario_failed() throws IOException {
        assertThat(verify(), equalTo(1));
        assertThat(text(out), allOf(containsString("FAIL list-members.feature:"), containsString("      " + REASON
                + "\n        where:    features/members/list-members.feature:12"), not(containsString("usage.json"))));

        assertThat(verify("--output", "junit"), equalTo(1));
        assertThat(text(out), allOf(startsWith("<?xml"), containsString(REASON), not(containsString("FAIL list-members"))));
        assertThat("the progress", text(err), containsString("FAIL list-members.feature:"));

        assertThat(verify("--output", "github"), equalTo(1));
        assertThat(text(out), startsWith("::error file=features/members/list-members.feature,line=12,title=list-members%3A List all "
                + "members::" + REASON));

        Path file = project.resolve("verify.sarif");
        assertThat(verify("--output", "sarif", "--file", file.toString()), equalTo(1));
        assertThat(text(out), containsString("FAIL list-members.feature:"));
        assertThat(Files.readString(file), containsString(REASON));
    }

    @Test
    void allure_results_have_the_structure_of_the_features() throws IOException {
        Files.copy(Path.of(FEATURE), project.resolve(FEATURE), StandardCopyOption.REPLACE_EXISTING);
        Path folder = project.resolve("target/allure");
        Recipes.run(new String[] {"verify", "--allure", folder.toString()}, new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8), new Environment(project, Map.of(), new Properties(), Ansi.OFF));

        JsonNode recipe = result(folder, "List all members");
        JsonNode scenario = result(folder, "A deactivated member is left out");
        assertThat(List.of("epic", "feature", "story", "parentSuite", "suite", "subSuite", "package", "severity").stream()
                .map(name -> name + ": " + label(scenario, name)).toList(), contains("epic: Members", "feature: List members",
                "story: Deactivated members are listed only on request", "parentSuite: Members", "suite: List members",
                "subSuite: Deactivated members are listed only on request", "package: features.members.list-members", "severity: normal"));
        assertThat(label(recipe, "story") + label(recipe, "subSuite") + label(recipe, "severity"), equalTo("critical"));
        assertThat(recipe.path("description").asText().lines().findFirst().orElseThrow(), allOf(startsWith("Lists the members of the organization"),
                endsWith("reads all pages.")));
        assertThat(scenario.path("fullName").asText(), startsWith("features/members/list-members.feature:"));
        for (String text : contents(folder)) {
            assertThat(text, not(anyOf(containsString("Hooks."), containsString(project.toString()))));
        }
        assertThat(String.join("", contents(folder)), allOf(containsString("\"name\":\"Set up\""), containsString("\"name\":\"Clean up\"")));
        assertThat(Files.readString(folder.resolve("environment.properties")), allOf(containsString("Organization="),
                not(containsString("Host="))));
    }

    @Test
    void allure_groups_failures_by_their_reason() throws IOException {
        Path folder = project.resolve("target/allure");
        Files.writeString(project.resolve(FEATURE), Files.readString(project.resolve(FEATURE))
                .replace("no member gets listed twice", "there is one version tag called \"Unheard of\""));
        assertThat(verify("--allure", folder.toString()), equalTo(1));

        String trace = traceOfFailure(folder);
        JsonNode categories = new ObjectMapper().readTree(folder.resolve("categories.json").toFile());
        assertThat(categories.size(), equalTo(5));
        assertThat(categories.valueStream().filter(each -> trace.matches(each.path("traceRegex").asText())).map(each -> each.path("name").asText())
                .toList(), contains("A Then sentence does not hold"));
    }

    private static String traceOfFailure(Path folder) throws IOException {
        for (String text : contents(folder)) {
            JsonNode result = new ObjectMapper().readTree(text);
            if (result.path("status").asText().equals("failed")) {
                return result.at("/statusDetails/trace").asText();
            }
        }
        throw new AssertionError("No scenario failed");
    }

    private static JsonNode result(Path folder, String name) throws IOException {
        for (String text : contents(folder)) {
            JsonNode result = new ObjectMapper().readTree(text);
            if (result.path("name").asText().equals(name)) {
                return result;
            }
        }
        throw new AssertionError("No result is named " + name);
    }

    private static List<String> contents(Path folder) throws IOException {
        List<String> contents = new ArrayList<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "*.json")) {
            for (Path file : files) {
                contents.add(Files.readString(file));
            }
        }
        return contents;
    }

    private static String label(JsonNode result, String name) {
        return result.path("labels").valueStream().filter(label -> label.path("name").asText().equals(name))
                .map(label -> label.path("value").asText()).collect(Collectors.joining(", "));
    }

    @Test
    void file_without_a_format_is_refused_before_anything_runs() {
        assertThat(verify("--file", project.resolve("x").toString()), equalTo(2));
        assertThat(text(err), containsString("--file needs a format other than text.\n  fix:      add --output junit, sarif or github"));
        assertThat(verify("--output", "junti"), equalTo(2));
    }

    private int verify(String... options) {
        out.reset();
        err.reset();
        String[] arguments = new String[options.length + 3];
        System.arraycopy(new String[] {"verify", "--tags", "@runbook"}, 0, arguments, 0, 3);
        System.arraycopy(options, 0, arguments, 3, options.length);
        return Recipes.run(arguments, new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8), new Environment(project, Map.of(), new Properties(), Ansi.OFF));
    }

    private static String text(ByteArrayOutputStream bytes) {
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
