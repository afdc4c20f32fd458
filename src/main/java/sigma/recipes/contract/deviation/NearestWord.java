package sigma.recipes.contract.deviation;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import org.apache.commons.text.similarity.JaroWinklerSimilarity;

/** Finds the known word that somebody may have meant. */
public final class NearestWord {

    private static final double ALIKE = 0.84;
    private static final JaroWinklerSimilarity SIMILARITY = new JaroWinklerSimilarity();

    private NearestWord() {
    }

    /** Returns the known word that is most like {@code unknown}, whatever its capitals; nothing where none is near. */
    public static Optional<String> to(String unknown, Collection<String> known) {
        return known.stream().filter(word -> likeness(unknown, word) >= ALIKE)
                .max(Comparator.comparingDouble(word -> likeness(unknown, word)));
    }

    private static double likeness(String unknown, String word) {
        return SIMILARITY.apply(unknown.toLowerCase(Locale.ROOT), word.toLowerCase(Locale.ROOT));
    }
}
