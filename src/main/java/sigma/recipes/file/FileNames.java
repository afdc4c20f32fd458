package sigma.recipes.file;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** The names of several files in one folder: no two are equal, also where a file system knows no capitals. */
public final class FileNames {

    private final String extension;
    private final Set<String> taken = new HashSet<>();

    /** Creates the names of files with one extension. */
    public FileNames(String extension) {
        this.extension = extension;
    }

    /** Returns a name for the next file, from the name of what it holds. */
    public String next(String thing) {
        String name = SafeFileName.of(thing, extension);
        for (int number = 2; !taken.add(name.toLowerCase(Locale.ROOT)); number++) {
            name = SafeFileName.of(thing, "").replaceFirst("\\.$", "") + " (" + number + ")." + extension;
        }
        return name;
    }
}
