package sigma.recipes.sandbox.json;

/** What an entity holds does not fit a schema of the contract; says where and why. */
public final class SchemaMismatch extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String place;
    private final String reason;

    /** Creates the report; an empty place means the whole response. */
    public SchemaMismatch(String place, String reason) {
        super((place.isEmpty() ? "answer" : place) + ": " + reason, null, false, false);
        this.place = place;
        this.reason = reason;
    }

    /**
     * Returns the same report, seen from the value that contains the place. The place is put together only where something
     * is wrong, since shapes are filled for each response.
     *
     * @param step a field name, or an index in brackets
     */
    SchemaMismatch below(String step) {
        String dot = place.isEmpty() || place.startsWith("[") ? "" : ".";
        return new SchemaMismatch(step + dot + place, reason);
    }
}
