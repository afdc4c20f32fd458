package sigma.recipes.steps;

import java.util.List;
import java.util.stream.Stream;
import sigma.recipes.client.grant.Grant;
import sigma.recipes.client.grant.Grantee;
import sigma.recipes.steps.scenario.World;

/** The grantees of a grant, by their names in the feature. */
final class Grantees {

    private final World world;

    Grantees(World world) {
        this.world = world;
    }

    Grantee member(String name) {
        return new Grantee.ToMember(world.members().named(name).id());
    }

    Grantee team(String name) {
        return new Grantee.ToTeam(world.teams().named(name).id());
    }

    /** Returns those of {@code grants} that are for {@code grantee} itself. */
    static List<Grant> of(Stream<Grant> grants, Grantee grantee) {
        return grants.filter(grant -> grant.grantee().equals(grantee)).toList();
    }

    static List<String> permissions(List<Grant> grants) {
        return grants.stream().map(Grant::permission).toList();
    }
}
