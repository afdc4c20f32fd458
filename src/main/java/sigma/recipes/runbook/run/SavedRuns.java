package sigma.recipes.runbook.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import sigma.recipes.problem.FileFailure;
import sigma.recipes.problem.Problem;
import sigma.recipes.runbook.journal.JournalProblem;
import sigma.recipes.runbook.journal.RunState;
import sigma.recipes.runbook.project.UsageException;
import sigma.recipes.text.NearestNames;

/** The saved runs of a project, which have a journal. */
public final class SavedRuns {

    private final Path runs;

    /**
     * Creates the runs of a folder.
     *
     * @param runs the folder of all runs; which need not exist
     */
    public SavedRuns(Path runs) {
        this.runs = runs;
    }

    /**
     * A run.
     *
     * @param folder its folder
     * @param state  its progress
     */
    public record Saved(Path folder, RunState state) {

        /** Returns its name. */
        public String name() {
            return folder.getFileName().toString();
        }
    }

    /**
     * Returns all runs, newest first.
     *
     * @param unreadable receives the reason for each run that can't be read
     */
    public List<Saved> all(Consumer<JournalProblem> unreadable) {
        List<Saved> found = new ArrayList<>();
        for (Path folder : folders()) {
            try {
                found.add(new Saved(folder, RunState.outline(folder)));
            } catch (JournalProblem damaged) {
                unreadable.accept(damaged);
            }
        }
        return found;
    }

    /**
     * Returns the folder of a run.
     *
     * @param run {@code last} for the newest, or the name or path of its folder
     * @throws UsageException if there is no such run
     */
    public Path named(String run) {
        if (run.equals("last")) {
            return folders().stream().findFirst().orElseThrow(this::nothingSaved);
        }
        return folders().stream().filter(folder -> folder.getFileName().toString().equals(run)
                || folder.toAbsolutePath().equals(Path.of(run).toAbsolutePath())).findFirst().orElseThrow(() -> {
            List<String> names = folders().stream().map(folder -> folder.getFileName().toString()).toList();
            return new UsageException(Problem.of("There is no run \"" + run + "\"." + NearestNames.didYouMean(run, names))
                    .at(runs.toString()).expected("last, or a run that ./recipes runs lists"));
        });
    }

    /**
     * Returns the newest run that has not succeeded.
     *
     * @throws UsageException if there is none
     */
    public Path unfinished() {
        if (folders().isEmpty()) {
            throw nothingSaved();
        }
        return all(damaged -> { }).stream().filter(run -> !run.state().state().equals(RunFile.Status.SUCCEEDED.word()))
                .map(Saved::folder).findFirst().orElseThrow(() -> new UsageException(
                        Problem.of("There is no run to continue: all runs have succeeded.").at(runs.toString())));
    }

    private UsageException nothingSaved() {
        return new UsageException(Problem.of("No run is saved.").at(runs.toString()).fix("./recipes run RECIPE"));
    }

    /** Names begin with the time, so they sort like the runs. */
    private List<Path> folders() {
        if (!Files.isDirectory(runs)) {
            return List.of();
        }
        try (Stream<Path> folders = Files.list(runs)) {
            return folders.filter(RunState::isIn).sorted(Comparator.comparing(Path::getFileName).reversed()).toList();
        } catch (IOException failure) {
            throw new UsageException(Problem.of("The runs can't be read: " + FileFailure.words(failure) + ".").at(runs.toString()));
        }
    }
}
