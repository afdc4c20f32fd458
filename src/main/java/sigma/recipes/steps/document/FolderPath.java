package sigma.recipes.steps.document;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import sigma.recipes.steps.scenario.UnresolvedName;

/**
 * A path of folders, such as {@code 2027/Q1}.
 *
 * @param names the names of the folders, top first, not blank
 */
public record FolderPath(List<String> names) {

    /**
     * Parses one path; blanks around names are ignored.
     *
     * @throws UnresolvedName if a name is missing
     */
    public static FolderPath of(String path) {
        List<String> names = Stream.of(path.split("/", -1)).map(String::strip).toList();
        if (names.stream().anyMatch(String::isEmpty)) {
            throw new UnresolvedName("\"" + path + "\" is not a path of folders: a name is missing.\n  expected: names separated by /,"
                    + " such as 2027/Q1\n  fix: remove the extra /, or add the missing name", List.of());
        }
        return new FolderPath(names);
    }

    /**
     * Parses paths separated by semicolons.
     *
     * @throws UnresolvedName if a name is missing
     */
    public static List<FolderPath> list(String paths) {
        return Arrays.stream(paths.split(";", -1)).map(FolderPath::of).distinct().toList();
    }

    /** Returns the path as text. */
    @Override
    public String toString() {
        return String.join("/", names);
    }
}
