package sigma.recipes.contract.redaction;

import java.util.BitSet;
import java.util.Comparator;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;

/**
 * The spellings of the secrets that a run knows. A run has a token for each scenario, and each text of each exchange is
 * searched for all of them, so a text without the beginning of any is passed over in one pass. Safe for threads.
 */
final class KnownSpellings {

    private static final int BEGINNING = 6;
    private static final int FACTOR = 31;
    private static final int LEAVING = FACTOR * FACTOR * FACTOR * FACTOR * FACTOR * FACTOR;
    private static final int MASK = 0xFFFF;

    private final Set<String> spellings = new ConcurrentSkipListSet<>(
            Comparator.comparingInt(String::length).reversed().thenComparing(Comparator.naturalOrder()));
    /** Hashes of the first characters. It is replaced and never changed, since it is read without a lock. */
    private volatile BitSet beginnings = new BitSet();

    /**
     * Adds spellings.
     *
     * @throws IllegalArgumentException where one is shorter than six characters
     */
    synchronized void add(Set<String> more) {
        BitSet all = (BitSet) beginnings.clone();
        for (String spelling : more) {
            if (spelling.length() < BEGINNING) {
                throw new IllegalArgumentException("A spelling has fewer than " + BEGINNING + " characters");
            }
            all.set(spelling.substring(0, BEGINNING).hashCode() & MASK);
        }
        spellings.addAll(more);
        beginnings = all;
    }

    /** Returns {@code text} with each spelling replaced, the longest first. */
    String replaced(String text, String mask) {
        if (!mayOccurIn(text)) {
            return text;
        }
        String hidden = text;
        for (String spelling : spellings) {
            hidden = hidden.replace(spelling, mask);
        }
        return hidden;
    }

    /** The hash of the last characters moves along the text; it is the hash of a string of these characters. */
    private boolean mayOccurIn(String text) {
        BitSet known = beginnings;
        int hash = 0;
        for (int i = 0; i < text.length(); i++) {
            hash = hash * FACTOR + text.charAt(i);
            if (i >= BEGINNING) {
                hash -= text.charAt(i - BEGINNING) * LEAVING;
            }
            if (i >= BEGINNING - 1 && known.get(hash & MASK)) {
                return true;
            }
        }
        return false;
    }
}
