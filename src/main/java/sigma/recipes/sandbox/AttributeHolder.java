package sigma.recipes.sandbox;

/** What a user attribute can have a value for. */
enum AttributeHolder {

    /** A member, whose own value comes before those of its teams. */
    USER("User", Kind.MEMBER, Kind.USER_VALUE, "userId"),
    /** A team; of several, that with the lowest priority number counts. */
    TEAM("Team", Kind.TEAM, Kind.TEAM_VALUE, "teamId"),
    /** A tenant organization. */
    TENANT("Tenant", Kind.TENANT, Kind.TENANT_VALUE, "tenantOrganizationId");

    private final String word;
    private final Kind kind;
    private final Kind valueKind;
    private final String idField;

    AttributeHolder(String word, Kind kind, Kind valueKind, String idField) {
        this.word = word;
        this.kind = kind;
        this.valueKind = valueKind;
        this.idField = idField;
    }

    /** Returns the word that stands for it in the names of operations. */
    String word() {
        return word;
    }

    /** Returns the kind of the values that its likes have. */
    Kind valueKind() {
        return valueKind;
    }

    /** Returns the field that holds its id in rows and requests. */
    String idField() {
        return idField;
    }

    /**
     * Returns the holder with this id.
     *
     * @throws Refusal (404) where there is none
     */
    Entity named(State state, String id) {
        return state.of(kind).find(id).orElseThrow(() -> Refusal.unknown(kind, id));
    }
}
