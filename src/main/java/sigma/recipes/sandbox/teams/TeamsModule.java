package sigma.recipes.sandbox.teams;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import sigma.recipes.sandbox.call.Behaviour;
import sigma.recipes.sandbox.call.Behaviours;
import sigma.recipes.sandbox.call.Call;
import sigma.recipes.sandbox.call.Module;
import sigma.recipes.sandbox.files.Inodes;
import sigma.recipes.sandbox.grants.GrantStore;
import sigma.recipes.sandbox.json.Json;
import sigma.recipes.sandbox.resource.LinkOperations;
import sigma.recipes.sandbox.resource.Listing;
import sigma.recipes.sandbox.resource.Resource;
import sigma.recipes.sandbox.rights.Access;
import sigma.recipes.sandbox.rights.Kinds;
import sigma.recipes.sandbox.rights.Principals;
import sigma.recipes.sandbox.rights.PermissionLevel;
import sigma.recipes.sandbox.seed.SeedRows;
import sigma.recipes.sandbox.store.Entity;
import sigma.recipes.sandbox.store.IndexKey;
import sigma.recipes.sandbox.store.Kind;
import sigma.recipes.sandbox.store.State;

/** Teams and their members. Team names are unique (assumed for the API, observed in the user interface). */
public final class TeamsModule implements Module {

    private static final Resource TEAMS = Resource.of(Kinds.TEAM)
            .readableIf(TeamsModule::sees, team -> "You have no access to this team: " + team.id())
            .writableIf(TeamsModule::manages, team -> "Only an admin or an admin of the team may change it")
            .uniqueName("name").withDefault("description", null).withDefault("visibility", "private").handles("members")
            .searchedBy("name", "name").searchedBy("description", "description").selectedBy("visibility")
            .lists("listTeams", "v2_1_listTeams").updates("updateTeam").deletes("deleteTeam");

    @Override
    public void declare(Behaviours on) {
        TEAMS.declare(on);
        on.operation("getTeam", Behaviour.json(call -> withMembers(call, TEAMS.read(call))));
        on.operation("createTeam", Behaviour.json(TeamsModule::create));
        on.operation("getTeamMembers",
                Listing.of(call -> call.state().of(Kinds.MEMBERSHIP).all(IndexKey.TEAM, TEAMS.read(call).id())));
        on.operation("updateTeamMembers", new LinkOperations(TEAMS::changeable,
                (call, memberId) -> new TeamStore(call.state()).candidate(memberId),
                (call, team, member) -> new TeamStore(call.state()).join(team, member, TeamStore.Role.MEMBER, call.stamp()),
                (call, team, member) -> new TeamStore(call.state()).leave(team, member)));
    }

    @Override
    public List<Kind> kinds() {
        return List.of(Kinds.TEAM, Kinds.MEMBERSHIP);
    }

    @Override
    public void seed(SeedRows seed) {
        seed.each("teams", (at, entry) -> add(seed, at, entry));
    }

    private static void add(SeedRows seed, String at, JsonNode entry) {
        State state = seed.state();
        ObjectNode fields = Json.object().put("teamId", state.ids().uuid()).put("name", SeedRows.text(at, entry, "name"))
                .put("description", entry.path("description").asText(null))
                .put("visibility", entry.path("visibility").asText("private"));
        Entity team = state.of(Kinds.TEAM).add(seed.stamp().made(fields));
        entry.path("members").forEach(name -> new TeamStore(state).join(team,
                seed.named(Kinds.MEMBER, at + ".members", name.asText()), TeamStore.Role.MEMBER, seed.stamp()));
        seed.register(Kinds.TEAM, entry.path("name").asText(), team);
    }

    private static JsonNode create(Call call) {
        Entity team = TEAMS.create(call);
        List<Entity> members = call.texts("members").stream().map(new TeamStore(call.state())::candidate).toList();
        members.forEach(member -> new TeamStore(call.state()).join(team, member, TeamStore.Role.MEMBER, call.stamp()));
        ObjectNode response = withMembers(call, team).putNull("workspaceId");
        if (call.flag("createTeamFolder").orElse(false)) {
            response.put("workspaceId", folderOf(call, team).id());
        }
        return response;
    }

    private static Entity folderOf(Call call, Entity team) {
        Entity workspace = new Inodes(call.state()).workspace(team.text("name"), call.stamp());
        GrantStore.Grantee grantee = GrantStore.Grantee.team(team.id());
        new GrantStore(call.state()).set(workspace.id(), grantee, PermissionLevel.ORGANIZE.word(), call.stamp());
        return workspace;
    }

    private static ObjectNode withMembers(Call call, Entity team) {
        ObjectNode fields = team.fields().deepCopy();
        ArrayNode members = fields.putArray("members");
        new TeamStore(call.state()).memberIds(team).forEach(members::add);
        return fields;
    }

    // A private team is visible to its members and to admins (assumed).
    private static boolean sees(Call call, Entity team) {
        return !team.text("visibility").equals("private") || Access.isAdmin(call.caller())
                || new Principals(call.state()).isIn(team, call.caller());
    }

    private static boolean manages(Call call, Entity team) {
        return Access.isAdmin(call.caller()) || new TeamStore(call.state()).isAdmin(team, call.caller());
    }
}
