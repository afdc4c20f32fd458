package sigma.recipes.drift.update.files;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import sigma.recipes.drift.document.PathTemplate;

/**
 * Finds the place for a path among ours: behind those with which it has most in common, in their file, and with their names
 * for its parameters.
 */
public final class PathLocation {

    private static final String VERSION = "v[0-9].*";

    private final ContractPaths paths;

    /** Creates a finder of places among {@code paths}. */
    public PathLocation(ContractPaths paths) {
        this.paths = paths;
    }

    /** Makes a place for a path to which {@code old} was moved: behind it. */
    public String moved(String old, String theirs) {
        return same(theirs).orElseGet(() -> {
            String path = renamed(theirs, names(old));
            paths.open(path, old);
            return path;
        });
    }

    /** Makes a place for a path, if it has none yet; returns the path as ours has it. */
    public String open(String theirs) {
        return same(theirs).orElseGet(() -> opened(theirs));
    }

    private Optional<String> same(String theirs) {
        return paths.all().stream().filter(each -> withoutNames(each).equals(withoutNames(theirs))).findFirst();
    }

    private String opened(String theirs) {
        int most = paths.all().stream().mapToInt(each -> common(each, theirs)).max().orElse(0);
        List<String> nearest = paths.all().stream().filter(each -> common(each, theirs) == most).toList();
        boolean alone = most == 0 || most == 1 && segments(theirs).get(0).matches(VERSION);
        if (alone) {
            paths.openFile(theirs, subject(theirs));
            return theirs;
        }
        String path = renamed(theirs, names(segments(nearest.get(0)).subList(0, most)));
        String file = paths.subject(nearest.get(0));
        paths.open(path, nearest.stream().filter(each -> paths.subject(each).equals(file)).reduce((one, other) -> other).orElseThrow());
        return path;
    }

    /** Returns the names of the parameters in {@code path}, in order. */
    public static List<String> names(String path) {
        return names(segments(path));
    }

    private static List<String> names(List<String> segments) {
        return segments.stream().filter(each -> each.matches("\\{.*}")).toList();
    }

    private static String renamed(String path, List<String> names) {
        List<String> segments = segments(path);
        List<Integer> places = IntStream.range(0, segments.size()).filter(i -> segments.get(i).matches("\\{.*}")).boxed().toList();
        Map<Integer, String> ours = IntStream.range(0, Math.min(places.size(), names.size())).boxed()
                .collect(Collectors.toMap(places::get, names::get));
        return "/" + IntStream.range(0, segments.size()).mapToObj(i -> ours.getOrDefault(i, segments.get(i))).collect(Collectors.joining("/"));
    }

    private static String subject(String path) {
        String first = segments(path).stream().filter(each -> !each.matches(VERSION)).min(Comparator.comparing(each -> each.startsWith("{")))
                .orElse("other");
        return first.replaceAll("([a-z])([A-Z])", "$1-$2").replaceAll("[^A-Za-z0-9]+", "-").replaceAll("^-|-$", "")
                .toLowerCase(Locale.ROOT) + ".yaml";
    }

    private static int common(String one, String other) {
        List<String> some = segments(withoutNames(one));
        List<String> others = segments(withoutNames(other));
        return (int) IntStream.range(0, Math.min(some.size(), others.size()))
                .takeWhile(i -> some.get(i).equals(others.get(i))).count();
    }

    private static String withoutNames(String path) {
        return PathTemplate.withoutNames(path);
    }

    private static List<String> segments(String path) {
        return List.of(path.replaceFirst("^/", "").split("/"));
    }
}
