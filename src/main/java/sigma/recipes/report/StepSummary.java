package sigma.recipes.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.Optional;

/**
 * The summary of a step of a GitHub workflow, which GitHub shows on the page of the run. GitHub limits it to 1 MiB for each
 * step ("Workflow commands for GitHub Actions", step isolation and limits) and does not show a longer one.
 *
 * @param file the Markdown file of the step
 */
public record StepSummary(Path file) {

    /** The limit of GitHub in bytes. */
    static final long MOST_BYTES = 1 << 20;

    private static final String VARIABLE = "GITHUB_STEP_SUMMARY";

    /** Returns the summary of the current step; empty outside of a workflow. */
    public static Optional<StepSummary> of(Map<String, String> environment) {
        return Optional.ofNullable(environment.get(VARIABLE)).filter(path -> !path.isBlank()).map(path -> new StepSummary(Path.of(path)));
    }

    /**
     * Appends a section.
     *
     * @return whether it fit
     * @throws UncheckedIOException if the file cannot be written
     */
    public boolean append(String markdown) {
        byte[] section = (markdown.stripTrailing() + "\n\n").getBytes(StandardCharsets.UTF_8);
        try {
            long used = Files.exists(file) ? Files.size(file) : 0;
            if (used + section.length > MOST_BYTES) {
                return false;
            }
            Files.write(file, section, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
            return true;
        } catch (IOException failure) {
            throw new UncheckedIOException("Can't write the step summary " + file + " (" + VARIABLE + ")", failure);
        }
    }
}
