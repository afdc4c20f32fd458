package sigma.recipes.recipe.error;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.apache.commons.text.similarity.JaroWinklerSimilarity;

/** Finds the known words that somebody may have meant. */
public final class Nearest {

    private static final double ALIKE = 0.84;
    private static final int SHORTEST_PART = 4;
    private static final int MOST = 3;

    private Nearest() {
    }

    /**
     * Returns the known words that are like {@code unknown} or hold it as a part, the nearest first.
     *
     * @return at most three words, as they are in {@code known}; none if nothing is near
     */
    public static List<String> to(String unknown, Collection<String> known) {
        String asked = bare(unknown);
        List<String> near = known.stream().distinct().filter(word -> near(asked, bare(word)))
                .sorted(Comparator.comparingDouble((String word) -> likeness(asked, bare(word))).reversed())
                .limit(MOST).toList();
        // A word that differs in case or hyphens only is the one that was meant.
        return near.isEmpty() || !bare(near.get(0)).equals(asked) ? near : near.subList(0, 1);
    }

    private static boolean near(String asked, String word) {
        return likeness(asked, word) >= ALIKE || asked.length() >= SHORTEST_PART && word.contains(asked);
    }

    private static double likeness(String asked, String word) {
        return new JaroWinklerSimilarity().apply(asked, word);
    }

    private static String bare(String word) {
        return word.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
    }
}
