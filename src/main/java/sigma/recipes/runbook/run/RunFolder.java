package sigma.recipes.runbook.run;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import sigma.recipes.problem.FileFailure;
import sigma.recipes.problem.Problem;
import sigma.recipes.runbook.journal.RunJournal;
import sigma.recipes.runbook.project.UsageException;

/** Creates the folders of runs, which only their owner may read, since they contain personal data. */
public final class RunFolder {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH-mm-ss-SSS", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    /** The files of the run itself; files that a recipe writes get other names. */
    public static final Set<String> OWN_FILES = Set.of(RunJournal.FILE, RunFile.NAME, RunSummary.NAME, RunSummary.PAGE);

    private RunFolder() {
    }

    /**
     * Creates the folder of a run that begins now.
     *
     * @param runs   the folder of all runs
     * @param recipe the name of the recipe
     * @throws UsageException if it can't be created; nothing has then been sent
     */
    public static Path create(Path runs, Instant start, String recipe) {
        String name = TIME.format(start) + "-" + recipe;
        try {
            Files.createDirectories(runs);
            // Two runs that begin in the same millisecond get separate folders.
            for (int again = 1; ; again++) {
                try {
                    return made(runs.resolve(again == 1 ? name : name + "-" + again));
                } catch (FileAlreadyExistsException taken) {
                    if (!Files.isDirectory(runs)) {
                        throw taken;
                    }
                }
            }
        } catch (IOException failure) {
            throw new UsageException(Problem.of("This run can't be saved: " + FileFailure.words(failure) + ". Nothing was sent.")
                    .at(runs.toString()).fix("make it a folder that you may write to, on a disk with space"));
        }
    }

    /**
     * Deletes the folder of a run with its content.
     *
     * @throws UsageException if something can't be deleted
     */
    public static void delete(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException failure) {
            throw new UsageException(Problem.of("The run can't be deleted: " + FileFailure.words(failure) + ".")
                    .at(folder.toString()).fix("check who may write it"));
        }
    }

    /**
     * Deletes what a killed process left half written: files that have not got their names yet. No process may work on the
     * run.
     */
    public static void deletePartialFiles(Path folder) {
        try (DirectoryStream<Path> partial = Files.newDirectoryStream(folder, ".*")) {
            for (Path file : partial) {
                Files.delete(file);
            }
        } catch (IOException stays) {
            // It has a descriptive name and does no harm.
        }
    }

    private static Path made(Path folder) throws IOException {
        return FileSystems.getDefault().supportedFileAttributeViews().contains("posix")
                ? Files.createDirectory(folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")))
                : Files.createDirectory(folder);
    }
}
