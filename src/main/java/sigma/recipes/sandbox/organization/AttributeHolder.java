package sigma.recipes.sandbox.organization;

import sigma.recipes.sandbox.call.Rejection;
import sigma.recipes.sandbox.rights.Kinds;
import sigma.recipes.sandbox.store.Entity;
import sigma.recipes.sandbox.store.Kind;
import sigma.recipes.sandbox.store.State;

/** The holders of user attribute values. */
public enum AttributeHolder {

    /** A member, whose value takes precedence over those of teams. */
    USER("User", Kinds.MEMBER, UserAttributes.USER_VALUE, "userId"),
    /** A team; the one with the lowest priority number applies. */
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

    /** Returns its name in operation ids. */
    public String word() {
        return word;
    }

    /** Returns its kind. */
    Kind kind() {
        return kind;
    }

    /** Returns the kind of its values. */
    Kind valueKind() {
        return valueKind;
    }

    /** Returns the field with its id in rows and requests. */
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
