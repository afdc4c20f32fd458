package sigma.recipes.sandbox;

/** Gives a sandbox organization a member whose data breaks the contract, so that its own check has something to find. */
public final class BrokenMember {

    private BrokenMember() {
    }

    /** Breaks the home folder of the first member. */
    public static void in(SandboxOrganization organization) {
        Entity member = organization.state().of(Kind.MEMBER).all().firstEntry().getValue();
        organization.state().of(Kind.MEMBER).change(member, fields -> fields.put("homeFolderId", "nowhere"));
    }
}
