package sigma.recipes.sandbox;

import java.util.Random;
import java.util.UUID;

/**
 * The one source of ids and tokens of an organization. The same seed gives the same ids in the same order, so a run can
 * be read next to an earlier one. Safe for threads.
 */
final class Ids {

    // In the order of their codes, so that ids that grow as numbers also sort as text.
    private static final String LETTERS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
    private static final int MEMBER_ID_LENGTH = 29;
    private static final int RANK_LENGTH = 6;
    private static final int FIRST_DIGITS = 52;
    private static final long FIRST_RANK = 3_000_000_000L;

    private final Random random;
    private long rank = FIRST_RANK;

    Ids(long seed) {
        this.random = new Random(seed);
    }

    /**
     * Returns a UUID in lower case: the id of teams, workspaces, connections, documents, grants and requests. It never starts with three
     * zeros: such a small number would have a {@code urlId} that is shorter than any seen.
     */
    synchronized String uuid() {
        long high;
        do {
            high = random.nextLong() & 0xFFFF_FFFF_FFFF_0FFFL | 0x4000L;
        } while (high >>> FIRST_DIGITS == 0);
        long low = random.nextLong() & 0x3FFF_FFFF_FFFF_FFFFL | 0x8000_0000_0000_0000L;
        return new UUID(high, low).toString();
    }

    /**
     * Returns the id of a member: 29 digits and letters, not a UUID. Later ids sort after earlier ones, so the order in
     * which members joined is also the order of their ids (assumed of the real ones).
     */
    synchronized String memberId() {
        rank += 1 + random.nextInt(5_000);
        StringBuilder id = new StringBuilder();
        for (long rest = rank; id.length() < RANK_LENGTH; rest /= LETTERS.length()) {
            id.append(LETTERS.charAt((int) (rest % LETTERS.length())));
        }
        return id.reverse().append(letters(MEMBER_ID_LENGTH - RANK_LENGTH)).toString();
    }

    /** Returns {@code length} random digits and letters, for credentials and tokens. */
    synchronized String letters(int length) {
        StringBuilder text = new StringBuilder(length);
        for (int i = 0; i < length; i++) {
            text.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return text.toString();
    }
}
