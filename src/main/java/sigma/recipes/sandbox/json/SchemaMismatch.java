package sigma.recipes.sandbox.json;

/** What an entity holds does not fit a schema of the contract; says where and why. */
public final class SchemaMismatch extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Creates the report; an empty place means the whole response. */
    public SchemaMismatch(String place, String reason) {
        super((place.isEmpty() ? "answer" : place) + ": " + reason, null, false, false);
    }
}
