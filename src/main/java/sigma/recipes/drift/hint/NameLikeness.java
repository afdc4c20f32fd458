package sigma.recipes.drift.hint;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.commons.text.similarity.LevenshteinDistance;

/**
 * How alike two names are: in other spelling, with words before or after the other one, or with a letter or two changed.
 *
 * @param degree   from 0 to 1
 * @param evidence the same in a few words
 */
record NameLikeness(double degree, String evidence) {

    private static final double SAME = 1;
    private static final double LONGER = 0.9;
    private static final double TYPED = 0.8;
    /** A name as long as this is one word of two with one letter changed, and a shorter one may be another word. */
    private static final int LETTERS_FOR_EACH_EDIT = 5;

    /** Returns how alike two names are; empty if they are not. */
    static Optional<NameLikeness> of(String one, String other) {
        List<String> some = words(one);
        List<String> others = words(other);
        if (String.join("", some).equals(String.join("", others))) {
            return Optional.of(new NameLikeness(SAME, "the same name in other spelling"));
        }
        if (some.isEmpty() || others.isEmpty()) {
            return Optional.empty();
        }
        if (beginsOrEnds(some, others) || beginsOrEnds(others, some)) {
            double share = (double) Math.min(some.size(), others.size()) / Math.max(some.size(), others.size());
            return Optional.of(new NameLikeness(LONGER * (1 + share) / 2, "one name begins or ends with the other"));
        }
        String bare = String.join("", some);
        int most = bare.length() / LETTERS_FOR_EACH_EDIT;
        int edits = new LevenshteinDistance(most).apply(bare, String.join("", others));
        return edits < 0 ? Optional.empty() : Optional.of(new NameLikeness(TYPED, "names that differ in " + edits + (edits == 1 ? " letter" : " letters")));
    }

    /** Returns the words of a name in lower case and in the singular. */
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
