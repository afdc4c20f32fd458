package sigma.recipes.sandbox.store;

import java.security.SecureRandom;
import java.util.Random;
import java.util.UUID;

/**
 * The source of ids and tokens of an organization. The same seed produces the same ids in the same order, so that runs are
 * comparable. Thread-safe.
 */
public final class IdSource {

    // In code order, so that increasing ids also sort as text.
    private static final String LETTERS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
    private static final int MEMBER_ID_LENGTH = 29;
    private static final int RANK_LENGTH = 6;
    private static final int CLIENT_ID_LENGTH = 64;
    private static final int SECRET_LENGTH = 128;
    private static final int FIRST_DIGITS = 52;
    private static final long FIRST_RANK = 3_000_000_000L;

    private final ResumableRandom random;
    private final Random secrets;
    private long rank;

    /**
     * The state of a source of ids.
     *
     * @param random the state of its random numbers
     * @param rank   the prefix of the latest member's id, as a number
     */
    public record State(long random, long rank) {
    }

    /** Creates a source whose ids and secrets are determined by {@code seed}. */
    public IdSource(long seed) {
        this(new ResumableRandom(seed), new Random(seed), FIRST_RANK);
    }

    private IdSource(ResumableRandom random, Random secrets, long rank) {
        this.random = random;
        this.secrets = secrets;
        this.rank = rank;
    }

    /** Returns a source whose ids are determined by {@code seed} and whose secrets are unpredictable. */
    public static IdSource withSecrets(long seed) {
        return new IdSource(new ResumableRandom(seed), new SecureRandom(), FIRST_RANK);
    }

    /** Returns a source that continues from a state; its secrets are new, so that a saved state does not reveal them. */
    public static IdSource resumed(State state) {
        return new IdSource(ResumableRandom.at(state.random()), new SecureRandom(), state.rank());
    }

    /** Returns the state of the ids. */
    public synchronized State state() {
        return new State(random.state(), rank);
    }

    /**
     * Returns a UUID in lower case: the id of teams, workspaces, connections, documents, grants and requests. It never
     * starts with three zeros: such a small number would have a shorter {@code urlId} than any observed.
     */
    public synchronized String uuid() {
        long high;
        do {
            high = random.nextLong() & 0xFFFF_FFFF_FFFF_0FFFL | 0x4000L;
        } while (high >>> FIRST_DIGITS == 0);
        long low = random.nextLong() & 0x3FFF_FFFF_FFFF_FFFFL | 0x8000_0000_0000_0000L;
        return new UUID(high, low).toString();
    }

    /**
     * Returns the id of a member: 29 digits and letters, not a UUID. Later ids sort after earlier ones, so members are
     * ordered by id as they joined (assumed of the real ones).
     */
    public synchronized String memberId() {
        rank += 1 + random.nextInt(5_000);
        StringBuilder id = new StringBuilder();
        for (long rest = rank; id.length() < RANK_LENGTH; rest /= LETTERS.length()) {
            id.append(LETTERS.charAt((int) (rest % LETTERS.length())));
        }
        return id.reverse().append(letters(random, MEMBER_ID_LENGTH - RANK_LENGTH)).toString();
    }

    /** Returns {@code length} digits and letters: the id of a page or element of a workbook. */
    public synchronized String shortId(int length) {
        return letters(random, length);
    }

    /** Returns {@code length} random digits and letters, for credentials and tokens. */
    public synchronized String letters(int length) {
        return letters(secrets, length);
    }

    /** Returns a random client id, as long as the real ones. */
    public String clientId() {
        return letters(CLIENT_ID_LENGTH);
    }

    /** Returns a random client secret, as long as the real ones. */
    public String clientSecret() {
        return letters(SECRET_LENGTH);
    }

    private static String letters(Random random, int length) {
        StringBuilder text = new StringBuilder(length);
        for (int i = 0; i < length; i++) {
            text.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return text.toString();
    }
}
