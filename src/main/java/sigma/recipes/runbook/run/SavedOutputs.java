package sigma.recipes.runbook.run;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import sigma.recipes.runbook.page.ConsolePrinter;

/**
 * Describes what a run has saved, where, and how the next recipe uses it.
 *
 * @param file    the file of the run
 * @param project the project's folder, to which shown paths are relative
 */
public record SavedOutputs(RunFile file, Path project) {

    /** Prints a line; empty if the run has no outputs. */
    public void print(ConsolePrinter page) {
        if (file.outputs().isEmpty()) {
            return;
        }
        page.line(0, "");
        if (file.trouble().isPresent()) {
            page.wrapped(0, 2, "NOT saved in " + shown() + ": " + file.trouble().get() + ". Copy what you need from above.");
            return;
        }
        String status = file.document().path("status").asText();
        List<String> names = new ArrayList<>();
        file.outputs().fieldNames().forEachRemaining(names::add);
        page.wrapped(0, 2, status.equals(RunFile.Status.SUCCEEDED.word())
                ? "Saved in " + shown() + "; the next recipe takes it with --from last"
                : "Saved " + String.join(", ", names) + " in " + shown() + ", marked as " + status
                + "; a recipe takes it with --from " + shown());
    }

    /** Returns whether there are outputs that could not be saved. */
    public boolean lost() {
        return !file.outputs().isEmpty() && file.trouble().isPresent();
    }

    private Path shown() {
        Path absolute = file.file().toAbsolutePath();
        return absolute.startsWith(project.toAbsolutePath()) ? project.toAbsolutePath().relativize(absolute) : absolute;
    }
}
