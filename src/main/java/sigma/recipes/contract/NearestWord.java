package sigma.recipes.contract;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import org.apache.commons.text.similarity.JaroWinklerSimilarity;

/** Finds the known word that somebody may have meant. */
final class NearestWord {

    private static final double ALIKE = 0.84;
    private static final JaroWinklerSimilarity SIMILARITY = new JaroWinklerSimilarity();

    private NearestWord() {
    }

    static Optional<String> to(String unknown, Collection<String> known) {
        return known.stream().filter(word -> SIMILARITY.apply(unknown, word) >= ALIKE)
                .max(Comparator.comparingDouble(word -> SIMILARITY.apply(unknown, word)));
    }
}
