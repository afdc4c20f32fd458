package sigma.recipes.steps;

import java.util.List;
import java.util.stream.Stream;
import sigma.recipes.client.grant.Grant;
import sigma.recipes.client.grant.Grantee;
import sigma.recipes.problem.Problem;
import sigma.recipes.steps.scenario.UnmetStatement;
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

    /** Requires that a grantee has one grant, with one permission. */
    static void requireOnly(String permission, List<Grant> grants, String who, String what) {
        List<String> permissions = grants.stream().map(Grant::permission).toList();
        UnmetStatement.unless(permissions.equals(List.of(permission)), Problem.of(who + " does not have exactly the permission "
                + permission + " on " + what + ".").expected("the permission " + permission)
                .actual(permissions.isEmpty() ? "no permission" : "the permissions " + String.join(", ", permissions)));
    }

    /** Requires that a grantee has a number of grants. */
    static void requireCount(int count, List<Grant> grants, String who, String what) {
        UnmetStatement.unless(grants.size() == count, Problem.of(who + " has " + (grants.isEmpty() ? "no grant"
                : grants.size() == 1 ? "one grant" : grants.size() + " grants") + " on " + what + ".").expected(String.valueOf(count)));
    }
}
