package sigma.recipes.client.attribute;

/** What can have values of user attributes. */
public enum ValueHolder {
    /** Members. */
    MEMBER("User", "userId"),
    /** Teams. */
    TEAM("Team", "teamId"),
    /** Tenant organizations. */
    TENANT("Tenant", "tenantOrganizationId");

    private final String word;
    private final String idField;

    ValueHolder(String word, String idField) {
        this.word = word;
        this.idField = idField;
    }

    /** Returns its name in the ids of operations. */
    String word() {
        return word;
    }

    /** Returns the field with the id of one of them, in rows and requests. */
    String idField() {
        return idField;
    }
}
