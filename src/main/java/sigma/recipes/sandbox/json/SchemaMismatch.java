package sigma.recipes.sandbox.json;

/** Thrown if an entity does not match a schema of the contract; reports the place and the reason. */
public final class SchemaMismatch extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String place;
    private final String reason;

    /** Creates the report; an empty place means the whole response. */
    public SchemaMismatch(String place, String reason) {
        super((place.isEmpty() ? "response" : place) + ": " + reason, null, false, false);
        this.place = place;
        this.reason = reason;
    }

    /**
     * Returns the same report relative to the container of the place. The place is built only after a mismatch, since shapes
     * are filled for each response.
     *
     * @param step a field name, or an index in brackets
     */
    SchemaMismatch below(String step) {
        String dot = place.isEmpty() || place.startsWith("[") ? "" : ".";
        return new SchemaMismatch(step + dot + place, reason);
    }
}
