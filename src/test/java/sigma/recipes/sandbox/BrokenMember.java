package sigma.recipes.sandbox;

import sigma.recipes.sandbox.rights.Kinds;
import sigma.recipes.sandbox.store.Entity;

/** Gives a sandbox organization a member whose data violates the contract, so that its own check has something to find. */
public final class BrokenMember {

    private BrokenMember() {
    }

    /** Breaks the home folder of the first member. */
    public static void in(SandboxOrganization organization) {
        Entity member = organization.state().of(Kinds.MEMBER).all().firstEntry().getValue();
        organization.state().of(Kinds.MEMBER).change(member, fields -> fields.put("homeFolderId", "nowhere"));
    }
}
