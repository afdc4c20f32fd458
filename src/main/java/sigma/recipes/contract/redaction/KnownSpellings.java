package sigma.recipes.contract.redaction;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListSet;

/**
 * The spellings of all known secrets. A run has a token for each scenario, and each text of an exchange is searched for all
 * of them. All tokens begin alike, so the search is one pass that looks up whole spellings, whatever their number. Thread-safe.
 */
final class KnownSpellings {

    private static final int BEGINNING = 6;
    private static final int FACTOR = 31;
    private static final int LEAVING = FACTOR * FACTOR * FACTOR * FACTOR * FACTOR * FACTOR;
    private static final int MASK = 0xFFFF;

    private final Set<String> spellings = ConcurrentHashMap.newKeySet();
    /** The lengths of the spellings with the same beginning, longest first. */
    private final Map<String, NavigableSet<Integer>> lengths = new ConcurrentHashMap<>();
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
            lengths.computeIfAbsent(beginning, unseen -> new ConcurrentSkipListSet<>(Comparator.reverseOrder()))
                    .add(spelling.length());
            all.set(beginning.hashCode() & MASK);
        }
        spellings.addAll(more);
        hashes = all;
    }

    /** Returns {@code text} with each spelling replaced. Spellings that overlap are replaced as one, so no part remains. */
    String replaced(String text, String mask) {
        List<Range> ranges = ranges(text);
        if (ranges.isEmpty()) {
            return text;
        }
        StringBuilder hidden = new StringBuilder(text.length());
        int copied = 0;
        for (Range range : ranges) {
            hidden.append(text, copied, range.from()).append(mask);
            copied = range.until();
        }
        return hidden.append(text, copied, text.length()).toString();
    }

    /** The rolling hash is that of a string of the last characters. */
    private List<Range> ranges(String text) {
        BitSet known = hashes;
        List<Range> ranges = new ArrayList<>();
        int hash = 0;
        for (int i = 0; i < text.length(); i++) {
            hash = hash * FACTOR + text.charAt(i);
            if (i >= BEGINNING) {
                hash -= text.charAt(i - BEGINNING) * LEAVING;
            }
            int start = i - BEGINNING + 1;
            if (start >= 0 && known.get(hash & MASK)) {
                longestAt(text, start).ifPresent(found -> add(found, ranges));
            }
        }
        return ranges;
    }

    private Optional<Range> longestAt(String text, int start) {
        return lengths.getOrDefault(text.substring(start, start + BEGINNING), Collections.emptyNavigableSet()).stream()
                .filter(length -> start + length <= text.length() && spellings.contains(text.substring(start, start + length)))
                .findFirst().map(length -> new Range(start, start + length));
    }

    private static void add(Range found, List<Range> ranges) {
        int last = ranges.size() - 1;
        if (last >= 0 && found.from() < ranges.get(last).until()) {
            ranges.set(last, ranges.get(last).with(found));
        } else {
            ranges.add(found);
        }
    }

    private record Range(int from, int until) {

        Range with(Range overlapping) {
            return new Range(from, Math.max(until, overlapping.until));
        }
    }
}
