package sigma.recipes.steps.grant;

import sigma.recipes.client.grant.Grantee;
import sigma.recipes.steps.scenario.World;
import sigma.recipes.steps.sentence.GranteeName;

/** The grantees of a scenario, by their names in the feature. */
public final class Grantees {

    private final World world;

    /** Creates the steps of one scenario. */
    public Grantees(World world) {
        this.world = world;
    }

    /**
     * Returns the grantee in a sentence.
     *
     * @throws AssertionError if the scenario knows no member or team with that name
     */
    public Grantee named(GranteeName grantee) {
        return switch (grantee.kind()) {
            case ME -> new Grantee.ToMember(world.sigma().session().whoAmI().id());
            case MEMBER -> new Grantee.ToMember(world.members().named(grantee.name()).id());
            case TEAM -> new Grantee.ToTeam(world.teams().named(grantee.name()).id());
        };
    }
}
