package sigma.recipes.text;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.commons.text.similarity.JaroWinklerSimilarity;
import org.apache.commons.text.similarity.LevenshteinDistance;

/** Finds the known names that are nearest to an unknown one. Case, blanks and punctuation do not count. */
public final class NearestNames {

    private static final double ALIKE = 0.84;
    private static final int SHORTEST_PART = 4;
    private static final int MOST = 3;

    private NearestNames() {
    }

    /**
     * Returns the known names that are similar to {@code unknown} or contain it, the nearest first.
     *
     * @return at most three names, as they are in {@code known}; one alone where it differs in case or punctuation only
     */
    public static List<String> of(String unknown, Collection<String> known) {
        String asked = bare(unknown);
        List<String> near = known.stream().distinct().filter(name -> near(asked, bare(name)))
                .sorted(Comparator.comparingDouble((String name) -> likeness(asked, bare(name))).reversed())
                .limit(MOST).toList();
        return near.isEmpty() || !bare(near.get(0)).equals(asked) ? near : near.subList(0, 1);
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

    /** Returns how many letters differ between two names (Levenshtein distance). */
    public static int edits(String one, String other) {
        return LevenshteinDistance.getDefaultInstance().apply(bare(one), bare(other));
    }

    /** Returns a name in lower case, letters and digits only. */
    public static String bare(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
    }

    private static boolean near(String asked, String name) {
        return likeness(asked, name) >= ALIKE || asked.length() >= SHORTEST_PART && name.contains(asked);
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
