package sigma.recipes.steps.grant;

import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.util.List;
import sigma.recipes.client.grant.Grant;
import sigma.recipes.client.grant.Grantee;
import sigma.recipes.client.grant.Permission;
import sigma.recipes.problem.Problem;
import sigma.recipes.steps.scenario.UnmetStatement;
import sigma.recipes.steps.scenario.World;
import sigma.recipes.steps.sentence.Actor;
import sigma.recipes.steps.sentence.Actors;
import sigma.recipes.steps.sentence.GrantedObject;
import sigma.recipes.steps.sentence.GranteeName;

/** Steps for grants on workspaces, connections, their tables, and workbooks. */
public final class GrantSteps {

    private final World world;
    private final GrantTargets targets;
    private final Actors actors;
    private final Grantees grantees;

    /** Creates the steps of one scenario. */
    public GrantSteps(World world, GrantTargets targets, Actors actors, Grantees grantees) {
        this.world = world;
        this.targets = targets;
        this.actors = actors;
        this.grantees = grantees;
    }

    @Given("{grantee} may {permission} {grantable} already")
    public void mayAlready(GranteeName grantee, Permission permission, GrantedObject what) {
        world.preparing(() -> {
            targets.of(what, permission).grant(world.sigma(), grantees.named(grantee), permission);
            return null;
        });
    }

    @Given("{grantee} has a grant on {grantable} already")
    public void hasGrantAlready(GranteeName grantee, GrantedObject what) {
        if (world.verifying()) {
            mayAlready(grantee, what.kind().permissions().get(0), what);
        } else if (world.preparing(() -> of(grantee, what)).isEmpty()) {
            throw new AssertionError(grantee.subject() + " has no grant on " + what + ", so nothing was changed.");
        }
    }

    @When("{actor} let {grantee} {permission} {grantable}")
    public void let(Actor actor, GranteeName grantee, Permission permission, GrantedObject what) {
        GrantTarget target = targets.of(what, permission);
        Grantee granted = grantees.named(grantee);
        actors.act(actor, sigma -> target.grant(sigma, granted, permission));
    }

    @When("I try to grant {grantee} the permission {text} on the workspace {text}")
    public void tryToGrantNonsense(GranteeName grantee, String permission, String workspace) {
        world.attempt().at(() -> world.sigma().deliberately(() -> {
            world.sigma().workspaces().grant(world.workspaces().named(workspace).id(), grantees.named(grantee), permission);
            return "granted";
        }));
    }

    @When("I revoke the grant of {grantee} on {grantable}")
    public void revoke(GranteeName grantee, GrantedObject what) {
        GrantTarget target = targets.of(what);
        of(grantee, what).forEach(target::revoke);
    }

    @Then("{grantee} may {permission} {grantable}")
    public void may(GranteeName grantee, Permission permission, GrantedObject what) {
        List<String> permissions = of(grantee, what).stream().map(Grant::permission).toList();
        UnmetStatement.unless(permissions.equals(List.of(permission.word())), Problem.of(grantee.subject()
                + " does not have exactly the permission " + permission.word() + " on " + what + ".")
                .expected("the permission " + permission.word())
                .actual(permissions.isEmpty() ? "no permission" : "the permissions " + String.join(", ", permissions)));
    }

    @Then("{grantee} has {count} grant(s) on {grantable}")
    public void hasGrants(GranteeName grantee, int count, GrantedObject what) {
        int found = of(grantee, what).size();
        UnmetStatement.unless(found == count, Problem.of(grantee.subject() + " has " + (found == 0 ? "no grant"
                : found == 1 ? "one grant" : found + " grants") + " on " + what + ".").expected(String.valueOf(count)));
    }

    private List<Grant> of(GranteeName grantee, GrantedObject what) {
        Grantee granted = grantees.named(grantee);
        return targets.of(what).grants().filter(grant -> grant.grantee().equals(granted)).toList();
    }
}
