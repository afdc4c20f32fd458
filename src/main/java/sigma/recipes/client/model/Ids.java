package sigma.recipes.client.model;

/** The one demand that all ids share. */
public final class Ids {

    private Ids() {
    }

    /** Refuses a blank id: it would turn the address of one thing into the address of the whole list. */
    public static void demand(String value, String kind) {
        if (value == null || value.isBlank()) {
            throw new IllegalArgumentException("The id of a " + kind + " is blank");
        }
    }
}
