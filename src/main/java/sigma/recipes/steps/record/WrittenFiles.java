package sigma.recipes.steps.record;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import sigma.recipes.file.Destination;
import sigma.recipes.file.FileNames;
import sigma.recipes.file.FileNotWritable;
import sigma.recipes.file.NewFile;

/**
 * The files that a scenario writes. They get their names at its end, and only if it passed, so that a file that fails a
 * check never looks valid.
 */
public final class WrittenFiles {

    private final Optional<Destination> destination;
    private final List<NewFile> begun = new ArrayList<>();
    private final List<Written> written = new ArrayList<>();
    private Optional<Path> temporary = Optional.empty();

    private record Written(NewFile file, Runnable finished) {
    }

    /**
     * Creates the files of a scenario.
     *
     * @param destination the target of a runbook; empty for a verifying run, whose files are removed with it
     */
    public WrittenFiles(Optional<Destination> destination) {
        this.destination = destination;
    }

    /**
     * Begins a file.
     *
     * @param object     the name of the content, from which a file without a name gets one
     * @param extension the extension of such a file
     * @throws sigma.recipes.file.FileNotWritable if it can't be written
     */
    public NewFile begin(String object, String extension) {
        NewFile file = destination.orElseGet(this::ofScenario).begin(object, extension);
        begun.add(file);
        return file;
    }

    /**
     * Begins a file with a secret. It replaces no file.
     *
     * @param object     the name of the content, from which a file without a name gets one
     * @param extension the extension of such a file
     * @param anywhere  whether the folder of the run will do, since the secret opens nothing real
     * @throws FileNotWritable if it can't be written, or the user named no place
     */
    public NewFile beginSecret(String object, String extension, boolean anywhere) {
        if (destination.filter(place -> !place.chosen() && !anywhere).isPresent()) {
            throw FileNotWritable.secretNowhere();
        }
        NewFile file = destination.orElseGet(this::ofScenario).beginSecret(object, extension);
        begun.add(file);
        return file;
    }

    /**
     * Begins a file that an earlier process of the same run may have written; it is replaced.
     *
     * @param object     the name of the content, from which a file without a name gets one
     * @param extension the extension of such a file
     * @throws sigma.recipes.file.FileNotWritable if it can't be written
     */
    public NewFile beginAgain(String object, String extension) {
        NewFile file = destination.orElseGet(this::ofScenario).replacing().begin(object, extension);
        begun.add(file);
        return file;
    }

    /**
     * Requires a folder for several files, before the first one begins.
     *
     * @throws sigma.recipes.file.FileNotWritable if the target is a file, or a folder that does not exist
     */
    public void requireFolder() {
        destination.orElseGet(this::ofScenario).requireFolder();
    }

    /** Returns the names of several files with one extension. */
    public FileNames names(String extension) {
        return destination.orElseGet(this::ofScenario).names(extension);
    }

    /**
     * Begins one of several files, each of which gets its name when it is complete, independently of the others.
     *
     * @param name the name of the file
     * @throws sigma.recipes.file.FileNotWritable if it can't be written
     */
    public NewFile beginOneOfMany(String name) {
        NewFile file = destination.orElseGet(this::ofScenario).beginOneOfMany(name);
        begun.add(file);
        return file;
    }

    /** Records that a file is written; {@code finished} runs when it has its name. */
    public void keep(NewFile file, Runnable finished) {
        written.add(new Written(file, finished));
    }

    /**
     * Gives all written files their names.
     *
     * @throws sigma.recipes.file.FileNotWritable if that fails
     */
    public void finish() {
        written.forEach(one -> {
            one.file().finish();
            one.finished().run();
        });
        written.clear();
    }

    /** Removes unfinished files, and all files of a verifying run. */
    public void close() {
        begun.forEach(NewFile::close);
        temporary.ifPresent(WrittenFiles::remove);
        temporary = Optional.empty();
    }

    private Destination ofScenario() {
        if (temporary.isEmpty()) {
            try {
                temporary = Optional.of(Files.createTempDirectory("recipes-"));
            } catch (IOException failure) {
                throw new UncheckedIOException("A verifying run needs a folder for temporary files", failure);
            }
        }
        return Destination.folder(temporary.get());
    }

    private static void remove(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
            Files.delete(folder);
        } catch (IOException stays) {
            // The system cleans its temporary folder.
        }
    }
}
