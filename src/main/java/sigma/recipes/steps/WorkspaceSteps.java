package sigma.recipes.steps;

import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.util.List;
import sigma.recipes.client.model.Workspace;
import sigma.recipes.client.model.WorkspaceId;
import sigma.recipes.problem.Problem;
import sigma.recipes.steps.scenario.Creations;
import sigma.recipes.steps.scenario.Fixtures;
import sigma.recipes.steps.scenario.Output;
import sigma.recipes.steps.scenario.NameAvailability;
import sigma.recipes.steps.scenario.UnmetStatement;
import sigma.recipes.steps.scenario.World;
import sigma.recipes.steps.sentence.Actor;
import sigma.recipes.steps.sentence.Actors;
import sigma.recipes.steps.sentence.ObjectName;
import sigma.recipes.steps.value.NewWorkspace;

/** Steps for workspaces. */
public final class WorkspaceSteps {

    private static final String NO_WORKSPACE = "00000000-0000-4000-8000-000000000000";

    private final World world;
    private final Fixtures provision;
    private final Creations creations;
    private final Actors actors;
    private List<WorkspaceId> existing = List.of();

    /** Creates the steps of one scenario. */
    public WorkspaceSteps(World world, Fixtures provision, Creations creations, Actors actors) {
        this.world = world;
        this.provision = provision;
        this.creations = creations;
        this.actors = actors;
    }

    @When("{actor} create {newWorkspace}")
    public void create(Actor actor, NewWorkspace workspace) {
        actors.act(actor, sigma -> {
            if (workspace.name().isEmpty()) {
                sigma.deliberately(() -> creations.workspace(null));
            } else if (workspace.unique()) {
                existing = creations.workspaceUnlessThere(world.naming().name(workspace.name().get()));
            } else {
                create(workspace.name().get(), actor.tries());
            }
        });
    }

    /** A scenario that creates a second workspace shows what the API does; one that tries to shows what the recipe does. */
    private void create(String name, boolean tries) {
        boolean again = world.mayDuplicate() || world.verifying() && !tries;
        keep(name, again ? provision.makeWorkspace(name) : new NameAvailability(world).workspace(world.naming().name(name)));
    }

    @When("{actor} rename {workspace} to {text}")
    public void rename(Actor actor, ObjectName workspace, String name) {
        WorkspaceId id = workspace.name().map(known -> world.workspaces().named(known).id())
                .orElseGet(() -> new WorkspaceId(world.unknownId(NO_WORKSPACE)));
        String sent = world.naming().name(name);
        boolean mayDuplicate = world.mayDuplicate();
        actors.act(actor, sigma -> {
            if (mayDuplicate) {
                sigma.workspaces().rename(id, sent);
            } else {
                sigma.workspaces().renameUnlessTaken(id, sent);
            }
            world.outputs().publish(Output.WORKSPACE, id);
        });
    }

    @When("I delete the workspace {text}")
    public void delete(String name) {
        world.sigma().workspaces().delete(world.workspaces().named(name).id());
    }

    @Then("there is a workspace called {text}")
    public void thereIs(String name) {
        UnmetStatement.unless(called(name).stream().map(Workspace::id).anyMatch(world.workspaces().named(name).id()::equals),
                "The workspace " + name + " is not listed.");
    }

    @Then("the workspace {text} is called {text}")
    public void isCalled(String workspace, String name) {
        String actual = world.sigma().workspaces().get(world.workspaces().named(workspace).id()).name();
        UnmetStatement.unless(actual.equals(world.naming().name(name)), Problem.of("The workspace " + workspace + " has another name.")
                .expected(name).actual(world.naming().written(actual)));
    }

    @Then("Sigma names the existing workspace {text}")
    public void namesTheExisting(String name) {
        UnmetStatement.unless(existing.equals(List.of(world.workspaces().named(name).id())), Problem.of("Sigma does not name the existing workspace "
                + name + ".").expected("that workspace alone").actual(existing.isEmpty() ? "no workspace"
                : existing.size() == 1 ? "another workspace" : existing.size() + " workspaces"));
    }

    @Then("there is/are {count} workspace(s) called {text}")
    public void thereAre(int count, String name) {
        int found = called(name).size();
        UnmetStatement.unless(found == count, Problem.of("There " + (found == 1 ? "is one workspace" : "are " + found + " workspaces")
                + " called " + name + ".").expected(String.valueOf(count)));
    }

    private List<Workspace> called(String name) {
        return world.sigma().workspaces().named(world.naming().name(name));
    }

    private void keep(String name, Workspace workspace) {
        world.workspaces().put(name, workspace);
        world.outputs().publish(Output.WORKSPACE, workspace.id());
    }
}
