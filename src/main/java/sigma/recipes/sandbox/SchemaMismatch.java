package sigma.recipes.sandbox;

/** What an entity holds does not fit a schema of the contract; says where and why. */
final class SchemaMismatch extends RuntimeException {

    private static final long serialVersionUID = 1L;

    SchemaMismatch(String place, String reason) {
        super((place.isEmpty() ? "answer" : place) + ": " + reason, null, false, false);
    }
}
