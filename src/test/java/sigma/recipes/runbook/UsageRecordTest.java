package sigma.recipes.runbook;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.empty;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import sigma.recipes.fixture.ChosenRecipes;
import sigma.recipes.fixture.RecordedFile;
import sigma.recipes.organization.Organization;
import sigma.recipes.organization.Purpose;
import sigma.recipes.organization.SandboxOptions;
import sigma.recipes.problem.Problem;
import sigma.recipes.runbook.run.ScenarioResult;
import sigma.recipes.runbook.verify.RunVerdict;
import sigma.recipes.runbook.verify.SkipLimit;
import sigma.recipes.runbook.verify.VerifyScope;
import sigma.recipes.runbook.verify.VerifyingRun;
import sigma.recipes.settings.Settings;

/** Renews {@code features/usage.json}, which {@code FeaturesIT} compares in each build. {@link ChosenRecipes} limits it to some recipes. */
@Tag(RecordedFile.ONLY)
class UsageRecordTest {

    @Test
    void recipes_use_the_api_as_recorded() throws IOException {
        Settings sandbox = Settings.load(Path.of("target"), Map.of(), new Properties());
        try (Organization organization = Organization.sandbox(sandbox, Purpose.VERIFY, SandboxOptions.usual());
             VerifyingRun run = VerifyingRun.start(organization,
                     VerifyScope.everything(Path.of("features")).recipes(ChosenRecipes.OF_THIS_RUN.names()))) {
            run.play();
            assertThat(problems(run.verdict(SkipLimit.none())), empty());
        }
        // The comparison has written the current usage.
        RecordedFile.at("features/usage.json").requireCurrent(Files.readString(Path.of("target/usage.json")));
    }

    private static List<String> problems(RunVerdict verdict) {
        List<String> problems = new ArrayList<>(verdict.results().stream().filter(ScenarioResult::failed)
                .map(result -> result.path() + ":" + result.line() + " " + result.title() + ": " + result.failure().map(Throwable::getMessage)
                        .orElse(result.status().name())).toList());
        Stream<Problem> others = verdict.problems().stream().filter(problem -> !problem.id().equals("run.usage"));
        problems.addAll(others.map(Problem::text).toList());
        return problems;
    }
}
