package sigma.recipes.sandbox.store;

import java.util.Random;

/**
 * A {@link Random} whose state can be read and set. The numbers equal those of {@code Random}, whose documentation specifies
 * the algorithm.
 */
public final class ResumableRandom extends Random {

    /** One more than the largest state. */
    public static final long STATES = 1L << 48;

    private static final long serialVersionUID = 1L;
    private static final long MULTIPLIER = 0x5DEECE66DL;

    private long state;

    ResumableRandom(long seed) {
        setSeed(seed);
    }

    /**
     * Returns a generator that continues from a state.
     *
     * @param state a result of {@link #state()}, at least 0 and less than {@link #STATES}
     */
    static ResumableRandom at(long state) {
        ResumableRandom random = new ResumableRandom(0);
        random.state = state;
        return random;
    }

    long state() {
        return state;
    }

    @Override
    public void setSeed(long seed) {
        state = (seed ^ MULTIPLIER) & (STATES - 1);
    }

    @Override
    protected int next(int bits) {
        state = state * MULTIPLIER + 0xB & (STATES - 1);
        return (int) (state >>> 48 - bits);
    }
}
