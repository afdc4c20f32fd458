package sigma.recipes.sandbox.resource;

import java.util.Optional;
import sigma.recipes.sandbox.call.Call;
import sigma.recipes.sandbox.call.Rejection;
import sigma.recipes.sandbox.rights.Access;
import sigma.recipes.sandbox.rights.PermissionLevel;
import sigma.recipes.sandbox.store.Entity;

/** Which of the members to whom the contract opens an operation may use a verb of a resource. */
public enum Right {

    /** All of them. */
    EVERYONE,
    /** The member in the path, and admins. */
    SELF,
    /** Members who may view the document in the path. */
    VIEW,
    /** Members who may edit the document in the path. */
    EDIT,
    /** The creator of the entity, and members who may edit the document in the path. */
    CREATOR_OR_EDIT;

    /**
     * Requires that the caller has this right.
     *
     * @param parent the parent in the path
     * @param entity the entity; empty for creations and lists
     * @throws Rejection (403, assumed) if the caller lacks it
     */
    void require(Call call, Optional<Entity> parent, Optional<Entity> entity) {
        switch (this) {
            case EVERYONE -> { }
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
