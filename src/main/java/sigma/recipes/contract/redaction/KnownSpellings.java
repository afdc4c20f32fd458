package sigma.recipes.contract.redaction;

import java.util.BitSet;
import java.util.Comparator;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListSet;

/**
 * The spellings of all known secrets. A run has a token for each scenario, and each text of an exchange is searched for all
 * of them, so one pass rules out a text without the beginning of any. Thread-safe.
 */
final class KnownSpellings {

    private static final int BEGINNING = 6;
    private static final int FACTOR = 31;
    private static final int LEAVING = FACTOR * FACTOR * FACTOR * FACTOR * FACTOR * FACTOR;
    private static final int MASK = 0xFFFF;

    private final Set<String> spellings = new ConcurrentSkipListSet<>(
            Comparator.comparingInt(String::length).reversed().thenComparing(Comparator.naturalOrder()));
    private final Set<String> beginnings = ConcurrentHashMap.newKeySet();
    /** The hashes of the beginnings. The array is replaced and never changed, since it is read without a lock. */
    private volatile BitSet hashes = new BitSet();

    /**
     * Adds spellings.
     *
     * @throws IllegalArgumentException if one is shorter than six characters
     */
    synchronized void add(Set<String> more) {
        BitSet all = (BitSet) hashes.clone();
        for (String spelling : more) {
            if (spelling.length() < BEGINNING) {
                throw new IllegalArgumentException("A spelling has fewer than " + BEGINNING + " characters");
            }
            String beginning = spelling.substring(0, BEGINNING);
            beginnings.add(beginning);
            all.set(beginning.hashCode() & MASK);
        }
        spellings.addAll(more);
        hashes = all;
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

    /** A rolling hash, equal to the hash of a string of the last characters. */
    private boolean mayOccurIn(String text) {
        BitSet known = hashes;
        int hash = 0;
        for (int i = 0; i < text.length(); i++) {
            hash = hash * FACTOR + text.charAt(i);
            if (i >= BEGINNING) {
                hash -= text.charAt(i - BEGINNING) * LEAVING;
            }
            int start = i - BEGINNING + 1;
            if (start >= 0 && known.get(hash & MASK) && beginnings.contains(text.substring(start, i + 1))) {
                return true;
            }
        }
        return false;
    }
}
