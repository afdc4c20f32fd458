package sigma.recipes.settings;

import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import org.apache.commons.text.similarity.LevenshteinDistance;

/** Finds the known name that somebody may have meant. */
final class NearestName {

    private static final int MOST_EDITS = 2;
    private static final int SHORTEST_END = 6;

    private NearestName() {
    }

    /** Returns the nearest known name, or empty if {@code unknown} is near to none. */
    static Optional<String> to(String unknown) {
        return KnownName.allSpellings().stream()
                .filter(known -> near(unknown, known))
                .min(Comparator.comparingInt(known -> distance(unknown, known)));
    }

    private static boolean near(String unknown, String known) {
        return distance(unknown, known) <= MOST_EDITS
                || unknown.length() >= SHORTEST_END && known.endsWith("_" + unknown.toUpperCase(Locale.ROOT));
    }

    /** The same name in another case, or with other marks between its words, is at distance 0. */
    private static int distance(String one, String other) {
        return LevenshteinDistance.getDefaultInstance().apply(bare(one), bare(other));
    }

    private static String bare(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[_.-]", "");
    }
}
