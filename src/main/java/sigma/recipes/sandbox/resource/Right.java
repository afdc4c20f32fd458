package sigma.recipes.sandbox.resource;

import java.util.Optional;
import sigma.recipes.sandbox.call.Call;
import sigma.recipes.sandbox.call.Rejection;
import sigma.recipes.sandbox.rights.Access;
import sigma.recipes.sandbox.rights.PermissionLevel;
import sigma.recipes.sandbox.store.Entity;

/** Who may use a verb of a resource. */
public enum Right {

    /** Every member. */
    EVERYONE,
    /** Members with the account type Admin. */
    ADMIN,
    /** The member that the path names, and admins. */
    SELF,
    /** Who may view the document that the path names. */
    VIEW,
    /** Who may edit the document that the path names. */
    EDIT,
    /** Who created the entity, and who may edit the document that the path names. */
    CREATOR_OR_EDIT;

    /**
     * Requires that the caller has this right.
     *
     * @param parent what the path names above the entity
     * @param entity the entity; empty if it is yet to be created, or many are listed
     * @throws Rejection (403, assumed) where the caller has not
     */
    void require(Call call, Optional<Entity> parent, Optional<Entity> entity) {
        switch (this) {
            case EVERYONE -> { }
            case ADMIN -> Access.requireAdmin(call.caller());
            case SELF -> Access.requireSelf(parent.orElseThrow(), call.caller());
            case VIEW -> requireOn(call, parent, PermissionLevel.VIEW);
            case EDIT -> requireOn(call, parent, PermissionLevel.EDIT);
            case CREATOR_OR_EDIT -> {
                boolean created = entity.filter(each -> each.text("createdBy").equals(call.caller().id())).isPresent();
                requireOn(call, parent, created ? PermissionLevel.VIEW : PermissionLevel.EDIT);
            }
        }
    }

    private static void requireOn(Call call, Optional<Entity> document, PermissionLevel least) {
        new Access(call.state()).require(least, call.caller(), document.orElseThrow());
    }
}
