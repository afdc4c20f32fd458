package sigma.recipes.sandbox.seed;

/** An entry of the seed cannot be created: it names something that the seed does not have, or breaks a rule of the API. */
public final class BrokenSeed extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String place;

    /** Creates the report: a place such as {@code teams[0].members}, and what is wrong there. */
    public BrokenSeed(String place, String reason) {
        super(reason);
        this.place = place;
    }

    /** Returns the place, such as {@code teams[0].members}. */
    public String place() {
        return place;
    }
}
