package sigma.recipes.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;

/** Teams and their members. A team's name is its own (assumed for the API, known of the screens). */
final class TeamsModule implements Module {

    @Override
    public void declare(Behaviours on) {
        Listing list = Listing.of(Kind.TEAM)
                .visibleIf(TeamsModule::sees)
                .filteredBy("name", (team, part) -> contains(team, "name", part))
                .filteredBy("description", (team, part) -> contains(team, "description", part))
                .filteredBy("visibility", (team, value) -> team.text("visibility").equals(value));
        on.everyone("listTeams", list);
        on.everyone("v2_1_listTeams", list);
        on.everyone("getTeam", Behaviour.json(call -> withMembers(call, seen(call))));
        on.admins("createTeam", Behaviour.json(TeamsModule::found));
        on.everyone("updateTeam", Updating.of(Kind.TEAM, "name", "description", "visibility").after(TeamsModule::rename));
        on.everyone("deleteTeam", Deleting.of(Kind.TEAM, (call, team) -> call.state().teams().disband(managed(call, team))));
        on.everyone("getTeamMembers",
                Listing.of(call -> call.state().of(Kind.MEMBERSHIP).all(IndexKey.TEAM, seen(call).id())));
        on.everyone("updateTeamMembers", new LinkOperations(call -> managed(call, call.named(Kind.TEAM)),
                (call, memberId) -> call.state().teams().candidate(memberId),
                (call, team, member) -> call.state().teams().join(team, member, false, call.stamp()),
                (call, team, member) -> call.state().teams().leave(team, member)));
    }

    private static JsonNode found(Call call) {
        String name = call.text("name").orElseThrow();
        call.requireUnused(Kind.TEAM, name);
        ObjectNode fields = Json.object().put("teamId", call.state().ids().uuid()).put("name", name);
        fields.put("description", call.text("description").orElse(null));
        fields.put("visibility", call.text("visibility").orElse("private"));
        Entity team = call.state().of(Kind.TEAM).add(call.stamp().made(fields));
        List<Entity> members = call.texts("members").stream().map(call.state().teams()::candidate).toList();
        members.forEach(member -> call.state().teams().join(team, member, false, call.stamp()));
        ObjectNode answer = withMembers(call, team).putNull("workspaceId");
        if (call.flag("createTeamFolder").orElse(false)) {
            answer.put("workspaceId", folderOf(call, team).id());
        }
        return answer;
    }

    private static Entity folderOf(Call call, Entity team) {
        Entity workspace = call.state().inodes().workspace(team.text("name"), call.stamp());
        call.state().grants().set(workspace.id(), Grants.Grantee.team(team.id()), Permission.ORGANIZE.word(), call.stamp());
        return workspace;
    }

    private static ObjectNode withMembers(Call call, Entity team) {
        ObjectNode fields = team.fields().deepCopy();
        ArrayNode members = fields.putArray("members");
        call.state().teams().memberIds(team).forEach(members::add);
        return fields;
    }

    private static void rename(Call call, Entity team) {
        managed(call, team);
        call.text("name").ifPresent(name -> call.requireUnusedBut(team, Kind.TEAM, name));
    }

    private static Entity seen(Call call) {
        Entity team = call.named(Kind.TEAM);
        if (!sees(call, team)) {
            throw Refusal.forbidden("You have no access to this team: " + team.id());
        }
        return team;
    }

    // A private team is there for its members and for admins (assumed).
    private static boolean sees(Call call, Entity team) {
        return !team.text("visibility").equals("private") || Access.isAdmin(call.caller())
                || call.state().teams().has(team, call.caller());
    }

    private static Entity managed(Call call, Entity team) {
        if (!Access.isAdmin(call.caller()) && !call.state().teams().isAdmin(team, call.caller())) {
            throw Refusal.forbidden("Only an admin or an admin of the team may change it");
        }
        return team;
    }

    private static boolean contains(Entity team, String field, String part) {
        return team.text(field).toLowerCase(Locale.ROOT).contains(part.toLowerCase(Locale.ROOT));
    }
}
