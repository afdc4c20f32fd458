package sigma.recipes.sandbox.seed;

/** Thrown if an entry of the seed cannot be created: it has a dangling reference, or violates a rule of the API. */
public final class BrokenSeed extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String place;

    /** Creates an exception for a place such as {@code teams[0].members}. */
    public BrokenSeed(String place, String reason) {
        super(reason);
        this.place = place;
    }

    /** Returns the place, such as {@code teams[0].members}. */
    public String place() {
        return place;
    }
}
