package sigma.recipes.client;

/** The one demand that all ids share. */
final class Ids {

    private Ids() {
    }

    /** Refuses a blank id: it would turn the address of one thing into the address of the whole list. */
    static void demand(String value, String kind) {
        if (value == null || value.isBlank()) {
            throw new IllegalArgumentException("The id of a " + kind + " is blank");
        }
    }
}
