package sigma.recipes.settings.raw;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import sigma.recipes.text.NearestNames;

/** Finds the known name that was probably intended. */
public final class NearestName {

    private static final int MOST_EDITS = 2;
    private static final int SHORTEST_END = 6;

    private NearestName() {
    }

    /** Returns the nearest spelling of a setting; empty if there is none. */
    public static Optional<String> to(String unknown) {
        return to(unknown, List.of());
    }

    /** Returns the nearest spelling of a setting or of one of {@code inputs}; empty if there is none. */
    static Optional<String> to(String unknown, List<String> inputs) {
        return Stream.concat(spellings(), inputs.stream())
                .filter(known -> NearestNames.edits(unknown, known) <= mostEdits(unknown) || isEndOf(unknown, known))
                .min(Comparator.comparingInt(known -> NearestNames.edits(unknown, known)));
    }

    /** Returns the credential at an edit distance of one from {@code unknown}; a transposition counts as one edit. */
    public static Optional<String> oneEditToCredential(String unknown) {
        return credentials().stream().filter(known -> oneEdit(unknown, known))
                .min(Comparator.comparingInt(known -> NearestNames.edits(unknown, known)));
    }

    /** Returns whether {@code unknown} probably means {@code near}, a credential. */
    static boolean isCredential(String unknown, String near) {
        return credentials().contains(near) && (oneEdit(unknown, near) || isEndOf(unknown, near)
                || NearestNames.bare(unknown).charAt(0) == NearestNames.bare(near).charAt(0));
    }

    private static Stream<String> spellings() {
        return Arrays.stream(KnownName.values()).flatMap(name -> name.allSpellings().stream());
    }

    private static List<String> credentials() {
        return Arrays.stream(KnownName.values()).filter(KnownName::isCredential)
                .flatMap(name -> name.allSpellings().stream()).toList();
    }

    /** Two edits make most words of four letters out of each other. */
    private static int mostEdits(String unknown) {
        return Math.min(MOST_EDITS, (unknown.length() - 1) / 2);
    }

    private static boolean isEndOf(String unknown, String known) {
        return unknown.length() >= SHORTEST_END && known.endsWith("_" + unknown.toUpperCase(Locale.ROOT));
    }

    private static boolean oneEdit(String unknown, String known) {
        int edits = NearestNames.edits(unknown, known);
        return edits <= 1 || edits == 2 && Arrays.equals(NearestNames.bare(unknown).chars().sorted().toArray(),
                NearestNames.bare(known).chars().sorted().toArray());
    }
}
