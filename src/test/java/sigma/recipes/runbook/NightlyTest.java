package sigma.recipes.runbook;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.matchesPattern;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sigma.recipes.settings.raw.KnownName;

/** Tests the script and the GitHub workflow of {@code docs/nightly}. */
class NightlyTest {

    private static final Path SCRIPT = Path.of("docs/nightly/nightly.sh").toAbsolutePath();
    private static final Path WORKFLOW = Path.of("docs/nightly/github-workflow.yml");
    /** Writes a fake {@code recipes} that produces the exit codes and files of a nightly run. */
    private static final String RECIPES = """
            #!/bin/sh
            echo "$SIGMA_TARGET $*" >>calls
            if [ "$1" = drift ]; then
              if [ -n "$NEWS" ]; then echo news >"$3/new.md"; fi
              exit "${DRIFT:-0}"
            fi
            echo "a step failed"
            exit "${VERIFY:-0}"
            """;

    @TempDir
    private Path project;

    @BeforeEach
    void recipes() throws IOException {
        Path recipes = Files.writeString(project.resolve("recipes"), RECIPES);
        assumeTrue(recipes.toFile().setExecutable(true));
    }

    @Test
    void run_without_news_writes_reports_and_no_issue() throws IOException, InterruptedException {
        Files.createDirectories(project.resolve("nightly"));
        Files.writeString(project.resolve("nightly/new.md"), "of the night before");

        assertThat(nightly(Map.of("DRIFT", "5")), is(0));
        assertThat(Files.exists(project.resolve("nightly/new.md")), is(false));
        assertThat(Files.readAllLines(project.resolve("calls")), equalTo(List.of("real drift --report nightly",
                "real verify --require-all --report nightly --output sarif --file nightly/verify.sarif")));
    }

    @Test
    void news_creates_an_issue() throws IOException, InterruptedException {
        assertThat(nightly(Map.of("NEWS", "yes")), is(1));
        assertThat(issue(), equalTo("news\n"));
    }

    @Test
    void failed_scenario_creates_an_issue() throws IOException, InterruptedException {
        assertThat(nightly(Map.of("VERIFY", "1")), is(1));
        assertThat(issue(), equalTo("\n## The verification ended with 1\n\n    a step failed\n"));
        assertThat(nightly(Map.of("VERIFY", "3", "NEWS", "yes")), is(1));
        assertThat(issue(), containsString("news\n\n## The verification ended with 3"));
    }

    @Test
    void failed_command_exits_with_its_own_code() throws IOException, InterruptedException {
        assertThat("no address responds", nightly(Map.of("DRIFT", "2")), is(2));
        assertThat("no credentials", nightly(Map.of("VERIFY", "2")), is(2));
        assertThat("no organization", nightly(Map.of("VERIFY", "4", "NEWS", "yes")), is(4));
    }

    @Test
    void workflow_runs_the_script_with_existing_settings() throws IOException {
        JsonNode workflow = new YAMLMapper().readTree(WORKFLOW.toFile());
        List<JsonNode> steps = workflow.path("jobs").path("nightly").path("steps").valueStream().toList();
        JsonNode look = steps.stream().filter(step -> step.path("id").asText().equals("look")).findFirst().orElseThrow();

        assertThat(look.path("run").asText(), equalTo("docs/nightly/nightly.sh nightly"));
        assertThat(Files.isExecutable(SCRIPT), is(true));
        List<String> settings = new ArrayList<>();
        look.path("env").fieldNames().forEachRemaining(settings::add);
        assertThat(settings.stream().map(KnownName::of).flatMap(Optional::stream).toList(), containsInAnyOrder(
                KnownName.CLIENT_ID, KnownName.SECRET, KnownName.BASE_URL, KnownName.ALLOW_WRITES));
        assertThat("where the document history is cached", steps.stream().map(step -> step.path("with").path("path").asText()).toList(),
                hasItem("runs/drift"));
        assertThat("versions", steps.stream().filter(step -> step.has("uses")).map(step -> step.get("uses").asText()).toList(),
                everyItem(matchesPattern("[a-z-]+/[a-z/-]+@v\\d+")));
        assertThat("each step has exactly one of uses and run", steps.stream().filter(step -> step.has("uses") == step.has("run")).toList(), empty());
    }

    /**
     * GitHub's own parser validates the workflow against the schema that GitHub publishes; mvn -Pworkflow-reference fetches it
     * from npm.
     */
    @Test
    void workflow_matches_the_published_schema() throws IOException, InterruptedException {
        String parser = System.getProperty("workflow.reference", "");
        assumeTrue(!parser.isEmpty(), "only with -Pworkflow-reference");
        assertThat(problems(parser, WORKFLOW), equalTo(""));

        Path wrong = Files.writeString(project.resolve("wrong.yml"), Files.readString(WORKFLOW).replace("runs-on:", "runs-in:"));
        assertThat(problems(parser, wrong), containsString("Unexpected value 'runs-in'"));
    }

    private static String problems(String parser, Path workflow) throws IOException, InterruptedException {
        Path script = Path.of(parser).resolve("workflow.mjs");
        Files.copy(Path.of("src/test/resources/workflow.mjs"), script, StandardCopyOption.REPLACE_EXISTING);
        Process node = new ProcessBuilder("node", script.toString(), workflow.toAbsolutePath().toString()).redirectErrorStream(true).start();
        String problems = new String(node.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(problems, node.waitFor(), is(0));
        return problems;
    }

    private int nightly(Map<String, String> night) throws IOException, InterruptedException {
        ProcessBuilder shell = new ProcessBuilder("sh", SCRIPT.toString()).directory(project.toFile()).redirectErrorStream(true)
                .redirectOutput(new File(project.toFile(), "printed"));
        shell.environment().putAll(night);
        return shell.start().waitFor();
    }

    private String issue() throws IOException {
        return Files.readString(project.resolve("nightly/new.md"));
    }
}
