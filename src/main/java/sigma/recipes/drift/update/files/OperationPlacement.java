package sigma.recipes.drift.update.files;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import sigma.recipes.drift.document.PathTemplate;

/**
 * Finds the place for a new operation: the file with most of the paths that are most similar to its own, and among equals
 * the one with most operations of its tags. Its path parameters get the names of the contract.
 */
public final class OperationPlacement {

    private static final String VERSION = "v[0-9].*";

    private final ContractPaths paths;

    /** Creates a finder of places among {@code paths}. */
    public OperationPlacement(ContractPaths paths) {
        this.paths = paths;
    }

    /**
     * Creates a place for an operation if its path has none yet.
     *
     * @param published the path in the published document
     * @param related   the paths in the contract of other operations with its tags
     * @return the path in the contract
     */
    public String pathFor(String published, Collection<String> related) {
        return paths.all().stream().filter(each -> PathTemplate.withoutNames(each).equals(PathTemplate.withoutNames(published))).findFirst()
                .orElseGet(() -> added(published, related));
    }

    private String added(String published, Collection<String> related) {
        List<String> all = paths.all();
        int most = all.stream().mapToInt(each -> common(each, published)).max().orElse(0);
        boolean alone = most == 0 || most == 1 && segments(published).get(0).matches(VERSION);
        List<String> siblings = alone ? List.copyOf(related) : all.stream().filter(each -> common(each, published) == most).toList();
        if (siblings.isEmpty()) {
            paths.add(published, subject(published), "");
            return published;
        }
        String file = fileOfMost(siblings, related);
        String last = siblings.stream().filter(each -> file(each).equals(file)).reduce((one, other) -> other).orElseThrow();
        String path = alone ? published : renamed(published, names(segments(siblings.get(0)).subList(0, most)));
        paths.add(path, file, last);
        return path;
    }

    private String fileOfMost(List<String> siblings, Collection<String> related) {
        Map<String, Long> counted = siblings.stream().collect(Collectors.groupingBy(this::file, Collectors.counting()));
        Map<String, Long> tagged = related.stream().collect(Collectors.groupingBy(this::file, Collectors.counting()));
        List<String> order = siblings.stream().map(this::file).distinct().toList();
        return order.stream().max(Comparator.comparing((Function<String, Long>) counted::get)
                .thenComparing(file -> tagged.getOrDefault(file, 0L)).thenComparing(file -> -order.indexOf(file))).orElseThrow();
    }

    private String file(String path) {
        return paths.file(path).orElseThrow();
    }

    private static List<String> names(List<String> segments) {
        return segments.stream().filter(OperationPlacement::isName).toList();
    }

    private static boolean isName(String segment) {
        return segment.matches("\\{.*}");
    }

    private static String renamed(String path, List<String> names) {
        List<String> renamed = new ArrayList<>();
        int next = 0;
        for (String segment : segments(path)) {
            renamed.add(isName(segment) && next < names.size() ? names.get(next++) : segment);
        }
        return "/" + String.join("/", renamed);
    }

    private static String subject(String path) {
        Optional<String> first = segments(path).stream().filter(each -> !each.matches(VERSION)).min(Comparator.comparing(OperationPlacement::isName));
        return first.orElse("other").replaceAll("([a-z])([A-Z])", "$1-$2").replaceAll("[^A-Za-z0-9]+", "-").replaceAll("^-|-$", "")
                .toLowerCase(Locale.ROOT) + ".yaml";
    }

    private static int common(String one, String other) {
        List<String> some = segments(PathTemplate.withoutNames(one));
        List<String> others = segments(PathTemplate.withoutNames(other));
        return (int) IntStream.range(0, Math.min(some.size(), others.size()))
                .takeWhile(i -> some.get(i).equals(others.get(i))).count();
    }

    private static List<String> segments(String path) {
        return List.of(path.replaceFirst("^/", "").split("/"));
    }
}
