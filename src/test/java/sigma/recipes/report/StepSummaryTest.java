package sigma.recipes.report;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StepSummaryTest {

    @TempDir
    private Path folder;

    @Test
    void step_summary_exists_only_if_the_workflow_names_a_file() {
        assertThat(StepSummary.of(Map.of()), equalTo(Optional.empty()));
        assertThat(StepSummary.of(Map.of("GITHUB_STEP_SUMMARY", " ")), equalTo(Optional.empty()));
        assertThat(StepSummary.of(Map.of("GITHUB_STEP_SUMMARY", "a.md")), equalTo(Optional.of(new StepSummary(Path.of("a.md")))));
    }

    @Test
    void sections_follow_each_other() throws IOException {
        StepSummary summary = new StepSummary(folder.resolve("a.md"));

        assertThat(summary.append("# One\n"), equalTo(true));
        assertThat(summary.append("# Two é\n\n\n"), equalTo(true));

        assertThat(Files.readString(folder.resolve("a.md")), equalTo("# One\n\n# Two é\n\n"));
    }

    @Test
    void section_is_written_only_if_it_fits_the_limit() throws IOException {
        Path file = Files.writeString(folder.resolve("a.md"), "x".repeat((int) StepSummary.MOST_BYTES - 5));
        StepSummary summary = new StepSummary(file);

        assertThat(summary.append("éé"), equalTo(false));
        assertThat(Files.size(file), equalTo(StepSummary.MOST_BYTES - 5));
        assertThat(summary.append("éa"), equalTo(true));
        assertThat(Files.size(file), equalTo(StepSummary.MOST_BYTES));
    }

    @Test
    void unwritable_file_is_reported() {
        UncheckedIOException failure = assertThrows(UncheckedIOException.class, () -> new StepSummary(folder).append("a"));

        assertThat(failure.getMessage(), containsString(folder.toString()));
    }
}
