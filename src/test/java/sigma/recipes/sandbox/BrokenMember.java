package sigma.recipes.sandbox;

import sigma.recipes.sandbox.rights.Kinds;
import sigma.recipes.sandbox.store.Entity;

/** Adds data that violates the contract to a member of a sandbox organization, so that the sandbox reports a defect. */
public final class BrokenMember {

    private BrokenMember() {
    }

    /** Breaks the home folder of the first member. */
    public static void in(SandboxOrganization organization) {
        Entity member = organization.state().of(Kinds.MEMBER).all().firstEntry().getValue();
        organization.state().of(Kinds.MEMBER).change(member, fields -> fields.put("homeFolderId", "nowhere"));
    }
}
