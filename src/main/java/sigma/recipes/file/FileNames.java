package sigma.recipes.file;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** Unique names of several files in one folder, even if the file system ignores case. */
public final class FileNames {

    private final String extension;
    private final Set<String> taken = new HashSet<>();

    /**
     * Creates the names of files with one extension.
     *
     * @param reserved names to avoid
     */
    FileNames(String extension, Set<String> reserved) {
        this.extension = extension;
        reserved.forEach(name -> taken.add(folded(name)));
    }

    /** Returns a name for the next file, derived from the name of its content. */
    public String next(String object) {
        String name = SafeFileName.of(object, extension);
        for (int number = 2; !taken.add(folded(name)); number++) {
            name = SafeFileName.of(object, "").replaceFirst("\\.$", "") + " (" + number + ")." + extension;
        }
        return name;
    }

    /** File systems that ignore case also treat some letters, such as the long s, as equal to others. */
    private static String folded(String name) {
        return name.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
    }
}
