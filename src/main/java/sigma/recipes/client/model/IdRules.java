package sigma.recipes.client.model;

/** The requirement that all ids share. */
public final class IdRules {

    private IdRules() {
    }

    /** Rejects a blank id, which would turn the address of one object into that of the whole list. */
    public static void requireValid(String value, String kind) {
        if (value == null || value.isBlank()) {
            throw new IllegalArgumentException("The id of a " + kind + " is blank");
        }
    }
}
