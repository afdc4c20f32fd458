package sigma.recipes.recipe.feature;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;

/**
 * Collects the files with an ending below a folder. Hidden folders, such as {@code .git}, are skipped; links are not
 * followed.
 */
final class FeatureSearch extends SimpleFileVisitor<Path> {

    private final Path root;
    private final String ending;
    private final List<Path> found = new ArrayList<>();
    private Path current;

    FeatureSearch(Path root, String ending) {
        this.root = root;
        this.ending = ending;
        this.current = root;
    }

    /** Returns the files in the order of their paths. */
    List<Path> found() {
        return found.stream().sorted().toList();
    }

    /** Returns the folder or file that was visited last. */
    Path current() {
        return current;
    }

    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
        current = folder;
        boolean hidden = !folder.equals(root) && folder.getFileName().toString().startsWith(".");
        return hidden ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
        boolean folder = attributes.isSymbolicLink() && file.toFile().isDirectory();
        if (file.toString().endsWith(ending) && !folder) {
            found.add(file);
        }
        return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException failure) throws IOException {
        current = file;
        throw failure;
    }
}
