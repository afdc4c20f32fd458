package sigma.recipes.text;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.text.similarity.JaroWinklerSimilarity;
import org.apache.commons.text.similarity.LevenshteinDistance;

/** Finds the known names that are nearest to an unknown one. Ignores case, blanks and punctuation. */
public final class NearestNames {

    private static final double ALIKE = 0.84;
    private static final int SHORTEST_PART = 4;
    private static final int MOST = 3;
    private static final int MOST_BY_WORDS = 5;
    private static final int SHORTEST_WORD = 3;
    private static final int LONGEST_ENDING = 2;
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");

    private NearestNames() {
    }

    /**
     * Returns the known names that are similar to {@code unknown} or contain it, the nearest first, and then those that contain
     * all its words. A word may have another ending of up to two letters; words of one or two letters do not count.
     *
     * @return at most five names, three of them because they are similar, as they are in {@code known}; only one if it
     *         differs in case or punctuation only
     */
    public static List<String> of(String unknown, Collection<String> known) {
        String asked = bare(unknown);
        List<String> ordered = known.stream().distinct()
                .sorted(Comparator.comparingDouble((String name) -> likeness(asked, bare(name))).reversed()).toList();
        if (!ordered.isEmpty() && bare(ordered.get(0)).equals(asked)) {
            return ordered.subList(0, 1);
        }
        Stream<String> near = ordered.stream().filter(name -> near(asked, bare(name))).limit(MOST);
        List<String> words = words(unknown);
        Stream<String> byWords = ordered.stream().filter(name -> !words.isEmpty() && containsAll(words(name), words));
        return Stream.concat(near, byWords).distinct().limit(MOST_BY_WORDS).toList();
    }

    /** Returns the nearest known name; empty if none is near. */
    public static Optional<String> first(String unknown, Collection<String> known) {
        return of(unknown, known).stream().findFirst();
    }

    /**
     * Returns a question to append to a message.
     *
     * @return a sentence such as {@code Did you mean "Finance" or "Final"?}, with a blank in front; empty if no known name
     *         is near
     */
    public static String didYouMean(String unknown, Collection<String> known) {
        List<String> near = of(unknown, known);
        return near.isEmpty() ? "" : " Did you mean " + either(near) + "?";
    }

    /** Returns the Levenshtein distance of two names. */
    public static int edits(String one, String other) {
        return LevenshteinDistance.getDefaultInstance().apply(bare(one), bare(other));
    }

    /** Returns a name in lower case, letters and digits only. */
    public static String bare(String name) {
        return BETWEEN_WORDS.matcher(name.toLowerCase(Locale.ROOT)).replaceAll("");
    }

    private static boolean near(String asked, String name) {
        return likeness(asked, name) >= ALIKE || asked.length() >= SHORTEST_PART && name.contains(asked);
    }

    private static List<String> words(String name) {
        return BETWEEN_WORDS.splitAsStream(name.toLowerCase(Locale.ROOT)).filter(word -> word.length() >= SHORTEST_WORD).toList();
    }

    private static boolean containsAll(List<String> words, List<String> asked) {
        return asked.stream().allMatch(wanted -> words.stream().anyMatch(word -> sameButEnding(wanted, word)));
    }

    private static boolean sameButEnding(String one, String other) {
        return (one.startsWith(other) || other.startsWith(one)) && Math.abs(one.length() - other.length()) <= LONGEST_ENDING;
    }

    private static double likeness(String asked, String name) {
        return new JaroWinklerSimilarity().apply(asked, name);
    }

    private static String either(List<String> names) {
        List<String> quoted = names.stream().map(name -> "\"" + name + "\"").collect(Collectors.toList());
        String last = quoted.remove(quoted.size() - 1);
        return quoted.isEmpty() ? last : String.join(", ", quoted) + " or " + last;
    }
}
