package sigma.recipes.drift.hint;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.commons.text.similarity.LevenshteinDistance;

/** How similar two names are, from 0 to 1: they may differ in spelling, in words before or after, or in a letter or two. */
record NameSimilarity(double degree, String evidence) {

    private static final double SAME = 1;
    private static final double LONGER = 0.9;
    private static final double TYPED = 0.8;
    /** The minimum length of a name that may differ by one letter; a shorter one may be another word. */
    private static final int LETTERS_FOR_EACH_EDIT = 5;

    /** Returns the similarity of two names; empty if they are not similar. */
    static Optional<NameSimilarity> of(String one, String other) {
        List<String> some = words(one);
        List<String> others = words(other);
        if (String.join("", some).equals(String.join("", others))) {
            return Optional.of(new NameSimilarity(SAME, "the same name in other spelling"));
        }
        if (some.isEmpty() || others.isEmpty()) {
            return Optional.empty();
        }
        if (beginsOrEnds(some, others) || beginsOrEnds(others, some)) {
            double share = (double) Math.min(some.size(), others.size()) / Math.max(some.size(), others.size());
            return Optional.of(new NameSimilarity(LONGER * (1 + share) / 2, "one name begins or ends with the other"));
        }
        String bare = String.join("", some);
        int most = bare.length() / LETTERS_FOR_EACH_EDIT;
        int edits = new LevenshteinDistance(most).apply(bare, String.join("", others));
        return edits < 0 ? Optional.empty() : Optional.of(new NameSimilarity(TYPED, "names that differ in " + edits + (edits == 1 ? " letter" : " letters")));
    }

    /** Returns the words of a name in lower case and singular. */
    static List<String> words(String name) {
        return Arrays.stream(name.replaceAll("(\\p{Ll}|\\p{N})(\\p{Lu})", "$1 $2").replaceAll("(\\p{Lu})(\\p{Lu}\\p{Ll})", "$1 $2")
                .replaceAll("[^\\p{L}\\p{N}]+", " ").strip().toLowerCase(Locale.ROOT).split(" "))
                .filter(word -> !word.isEmpty()).map(word -> word.length() > 2 ? word.replaceFirst("(?<!s)s$", "") : word).toList();
    }

    private static boolean beginsOrEnds(List<String> many, List<String> few) {
        int rest = many.size() - few.size();
        return rest > 0 && (many.subList(0, few.size()).equals(few) || many.subList(rest, many.size()).equals(few));
    }
}
