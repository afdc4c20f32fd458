package sigma.recipes.sandbox.teams;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import sigma.recipes.sandbox.call.Behaviour;
import sigma.recipes.sandbox.call.Behaviours;
import sigma.recipes.sandbox.call.Call;
import sigma.recipes.sandbox.call.Module;
import sigma.recipes.sandbox.call.Refusal;
import sigma.recipes.sandbox.files.Inodes;
import sigma.recipes.sandbox.grants.Grants;
import sigma.recipes.sandbox.json.Json;
import sigma.recipes.sandbox.resource.Deleting;
import sigma.recipes.sandbox.resource.LinkOperations;
import sigma.recipes.sandbox.resource.Listing;
import sigma.recipes.sandbox.resource.Updating;
import sigma.recipes.sandbox.rights.Access;
import sigma.recipes.sandbox.rights.Kinds;
import sigma.recipes.sandbox.rights.People;
import sigma.recipes.sandbox.rights.Permission;
import sigma.recipes.sandbox.seed.SeedRows;
import sigma.recipes.sandbox.store.Entity;
import sigma.recipes.sandbox.store.IndexKey;
import sigma.recipes.sandbox.store.Kind;
import sigma.recipes.sandbox.store.State;

/** Teams and their members. A team's name is its own (assumed for the API, known of the screens). */
public final class TeamsModule implements Module {

    @Override
    public void declare(Behaviours on) {
        Listing list = Listing.of(Kinds.TEAM)
                .visibleIf(TeamsModule::sees)
                .filteredBy("name", (team, part) -> contains(team, "name", part))
                .filteredBy("description", (team, part) -> contains(team, "description", part))
                .filteredBy("visibility", (team, value) -> team.text("visibility").equals(value));
        on.everyone("listTeams", list);
        on.everyone("v2_1_listTeams", list);
        on.everyone("getTeam", Behaviour.json(call -> withMembers(call, seen(call))));
        on.admins("createTeam", Behaviour.json(TeamsModule::found));
        on.everyone("updateTeam", Updating.of(Kinds.TEAM, "name", "description", "visibility").after(TeamsModule::rename));
        on.everyone("deleteTeam", Deleting.of(Kinds.TEAM,
                (call, team) -> call.state().of(Kinds.TEAM).remove(managed(call, team))));
        on.everyone("getTeamMembers",
                Listing.of(call -> call.state().of(Kinds.MEMBERSHIP).all(IndexKey.TEAM, seen(call).id())));
        on.everyone("updateTeamMembers", new LinkOperations(call -> managed(call, call.named(Kinds.TEAM)),
                (call, memberId) -> new Teams(call.state()).candidate(memberId),
                (call, team, member) -> new Teams(call.state()).join(team, member, false, call.stamp()),
                (call, team, member) -> new Teams(call.state()).leave(team, member)));
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
        entry.path("members").forEach(name -> new Teams(state).join(team,
                seed.named(Kinds.MEMBER, at + ".members", name.asText()), false, seed.stamp()));
        seed.register(Kinds.TEAM, entry.path("name").asText(), team);
    }

    private static JsonNode found(Call call) {
        String name = call.text("name").orElseThrow();
        call.requireUnused(Kinds.TEAM, name);
        ObjectNode fields = Json.object().put("teamId", call.state().ids().uuid()).put("name", name);
        fields.put("description", call.text("description").orElse(null));
        fields.put("visibility", call.text("visibility").orElse("private"));
        Entity team = call.state().of(Kinds.TEAM).add(call.stamp().made(fields));
        List<Entity> members = call.texts("members").stream().map(new Teams(call.state())::candidate).toList();
        members.forEach(member -> new Teams(call.state()).join(team, member, false, call.stamp()));
        ObjectNode answer = withMembers(call, team).putNull("workspaceId");
        if (call.flag("createTeamFolder").orElse(false)) {
            answer.put("workspaceId", folderOf(call, team).id());
        }
        return answer;
    }

    private static Entity folderOf(Call call, Entity team) {
        Entity workspace = new Inodes(call.state()).workspace(team.text("name"), call.stamp());
        new Grants(call.state()).set(workspace.id(), Grants.Grantee.team(team.id()), Permission.ORGANIZE.word(), call.stamp());
        return workspace;
    }

    private static ObjectNode withMembers(Call call, Entity team) {
        ObjectNode fields = team.fields().deepCopy();
        ArrayNode members = fields.putArray("members");
        new Teams(call.state()).memberIds(team).forEach(members::add);
        return fields;
    }

    private static void rename(Call call, Entity team) {
        managed(call, team);
        call.text("name").ifPresent(name -> call.requireUnusedBut(team, Kinds.TEAM, name));
    }

    private static Entity seen(Call call) {
        Entity team = call.named(Kinds.TEAM);
        if (!sees(call, team)) {
            throw Refusal.forbidden("You have no access to this team: " + team.id());
        }
        return team;
    }

    // A private team is there for its members and for admins (assumed).
    private static boolean sees(Call call, Entity team) {
        return !team.text("visibility").equals("private") || Access.isAdmin(call.caller())
                || new People(call.state()).isIn(team, call.caller());
    }

    private static Entity managed(Call call, Entity team) {
        if (!Access.isAdmin(call.caller()) && !new Teams(call.state()).isAdmin(team, call.caller())) {
            throw Refusal.forbidden("Only an admin or an admin of the team may change it");
        }
        return team;
    }

    private static boolean contains(Entity team, String field, String part) {
        return team.text(field).toLowerCase(Locale.ROOT).contains(part.toLowerCase(Locale.ROOT));
    }
}
