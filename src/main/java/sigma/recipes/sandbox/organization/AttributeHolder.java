package sigma.recipes.sandbox.organization;

import sigma.recipes.sandbox.call.Rejection;
import sigma.recipes.sandbox.rights.Kinds;
import sigma.recipes.sandbox.store.Entity;
import sigma.recipes.sandbox.store.Kind;
import sigma.recipes.sandbox.store.State;

/** What a user attribute can have a value for. */
public enum AttributeHolder {

    /** A member, whose own value comes before those of its teams. */
    USER("User", Kinds.MEMBER, UserAttributes.USER_VALUE, "userId"),
    /** A team; of several, that with the lowest priority number counts. */
    TEAM("Team", Kinds.TEAM, UserAttributes.TEAM_VALUE, "teamId"),
    /** A tenant organization. */
    TENANT("Tenant", UserAttributes.TENANT, UserAttributes.TENANT_VALUE, "tenantOrganizationId");

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

    /** Returns its word in the names of operations. */
    public String word() {
        return word;
    }

    /** Returns its kind. */
    Kind kind() {
        return kind;
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
     * @throws Rejection (404) if there is none
     */
    Entity named(State state, String id) {
        return state.of(kind).find(id).orElseThrow(() -> Rejection.unknown(kind, id));
    }
}
