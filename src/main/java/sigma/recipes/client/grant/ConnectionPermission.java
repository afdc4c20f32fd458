package sigma.recipes.client.grant;

/** What a grant on a connection allows (createConnectionGrant). */
public enum ConnectionPermission {
    /** Use the data. */
    USAGE("usage"),
    /** Use the data and describe it. */
    ANNOTATE("annotate");

    private final String word;

    ConnectionPermission(String word) {
        this.word = word;
    }

    /** Returns the API's word for it, in small letters. */
    public String word() {
        return word;
    }
}
