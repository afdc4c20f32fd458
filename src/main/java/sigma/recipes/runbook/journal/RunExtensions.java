package sigma.recipes.runbook.journal;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import sigma.recipes.text.ShellText;

/**
 * The parts of a run from outside of the project, given on its command line.
 *
 * @param folders the folders of the user's own recipes
 * @param jars    the SHA-256 of each jar with steps, by its path
 */
public record RunExtensions(List<String> folders, Map<String, String> jars) {

    /** Copies the parts. */
    public RunExtensions {
        folders = List.copyOf(folders);
        jars = new TreeMap<>(jars);
    }

    /** Returns their options in shell syntax with a leading blank; empty if there are none. */
    public String options() {
        return Stream.concat(folders.stream().map(folder -> " --features " + ShellText.quoted(folder)),
                jars.keySet().stream().map(jar -> " --glue " + ShellText.quoted(jar))).collect(Collectors.joining());
    }
}
