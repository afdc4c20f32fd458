package sigma.recipes.steps;

import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import java.util.List;
import sigma.recipes.client.call.Refusal;
import sigma.recipes.client.connection.CatalogPath;
import sigma.recipes.client.file.FileId;
import sigma.recipes.client.model.Connection;
import sigma.recipes.client.model.Workspace;
import sigma.recipes.client.model.WorkspaceId;
import sigma.recipes.client.request.ApiAccess;
import sigma.recipes.client.workbook.Workbook;
import sigma.recipes.steps.scenario.Fixtures;
import sigma.recipes.steps.scenario.UnmetStatement;
import sigma.recipes.steps.scenario.World;
import sigma.recipes.steps.sentence.Actors;
import sigma.recipes.steps.sentence.GrantedObject;

/** Steps for colleagues with their own credentials, and what they see. */
public final class ColleagueSteps {

    private final World world;
    private final Actors actors;
    private final Fixtures provision;

    /** Creates the steps of one scenario. */
    public ColleagueSteps(World world, Actors actors, Fixtures provision) {
        this.world = world;
        this.provision = provision;
        this.actors = actors;
    }

    @Given("credentials of {text}")
    public void credentialsOf(String name) {
        ApiAccess access = world.preparing(() -> world.sigma().credentials()
                .create(world.members().named(name).id(), world.naming().name("Recipes")));
        world.registerCleanup("credentials of " + name, () -> world.lenientClient().credentials().delete(access.clientId()));
        actors.put(name, world.sigma().with(access));
    }

    @Then("{text} {sees} {grantable}")
    public void sees(String name, boolean sees, GrantedObject what) {
        String object = what.name().orElseThrow();
        boolean seen = switch (what.kind()) {
            case WORKSPACE -> seenBy(name, object).contains(world.workspaces().named(object).id());
            case WORKBOOK -> actors.named(name).workbooks().all().map(Workbook::id).anyMatch(world.workbooks().named(object).id()::equals);
            case FOLDER -> opens(name, world.folders().named(object).id());
            case PATH -> actors.named(name).catalog().paths(world.connections().named(what.connection().orElseThrow()).id())
                    .contains(CatalogPath.of(provision.tableToRead(object)));
            case CONNECTION -> actors.named(name).connections().all().map(Connection::id).anyMatch(world.connections().named(object).id()::equals);
        };
        UnmetStatement.unless(seen == sees, name + (seen ? " sees " : " does not see ") + what + ".");
    }

    /** New files may be missing in lists for a while, so the folder is read by its id. */
    private boolean opens(String name, FileId folder) {
        try {
            actors.named(name).files().get(folder);
            return true;
        } catch (Refusal refusal) {
            if (refusal.isForbidden() || refusal.isNotFound()) {
                return false;
            }
            throw refusal;
        }
    }

    private List<WorkspaceId> seenBy(String name, String workspace) {
        return actors.named(name).workspaces().named(world.naming().name(workspace)).stream().map(Workspace::id).toList();
    }
}
