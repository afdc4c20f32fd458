package sigma.recipes;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectFile;

import io.cucumber.core.cli.Main;
import io.cucumber.junit.platform.engine.Constants;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.platform.launcher.EngineFilter;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;
import org.junit.platform.launcher.listeners.TestExecutionSummary;
import sigma.recipes.fixture.Proof;

/** Checks that an IDE can run one feature with the property files only. Sentences are only matched here. */
@Tag(Proof.ONLY)
class FeatureInAnIdeTest {

    private static final String FEATURE = "features/members/list-members.feature";
    private static final String ELSEWHERE = "sigma.recipes.settings";

    @Test
    void junit_platform_finds_the_steps_of_a_feature() {
        TestExecutionSummary found = matched(Map.of());
        TestExecutionSummary lost = matched(Map.of(Constants.GLUE_PROPERTY_NAME, ELSEWHERE));

        assertThat(found.getTestsSucceededCount(), greaterThan(0L));
        assertThat(found.getTestsFailedCount(), is(0L));
        assertThat(lost.getTestsFailedCount(), is(found.getTestsSucceededCount()));
    }

    @Test
    void cucumber_command_line_finds_the_steps_of_a_feature(@TempDir Path folder) {
        String report = "message:" + folder.resolve("report");

        assertThat(exit("--dry-run", "--no-summary", "--plugin", report, FEATURE), is((byte) 0));
        assertThat(exit("--dry-run", "--no-summary", "--plugin", report, "--glue", ELSEWHERE, FEATURE), is(not((byte) 0)));
    }

    private static TestExecutionSummary matched(Map<String, String> more) {
        SummaryGeneratingListener listener = new SummaryGeneratingListener();
        LauncherFactory.create().execute(LauncherDiscoveryRequestBuilder.request().selectors(selectFile(FEATURE))
                .filters(EngineFilter.includeEngines("cucumber"))
                .configurationParameter(Constants.EXECUTION_DRY_RUN_PROPERTY_NAME, "true")
                .configurationParameters(more).build(), listener);
        return listener.getSummary();
    }

    private static byte exit(String... arguments) {
        return Main.run(arguments, Thread.currentThread().getContextClassLoader());
    }
}
