package sigma.recipes.client;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.stream.Stream;
import sigma.recipes.client.call.ApiExecutor;
import sigma.recipes.client.call.Paging;
import sigma.recipes.client.model.MemberId;
import sigma.recipes.client.model.Team;
import sigma.recipes.client.model.TeamId;
import sigma.recipes.client.model.TeamMember;
import sigma.recipes.client.request.ApiCall;

/** Operations on teams. */
public final class Teams {

    private final ApiExecutor api;
    private final Paging paging;

    Teams(ApiExecutor api) {
        this.api = api;
        paging = new Paging(api);
    }

    /** Creates a team without members (createTeam). */
    public Team create(String name) {
        return api.read(call("createTeam").sending(JsonNodeFactory.instance.objectNode().put("name", name)), Team.class);
    }

    /** Returns all teams (listTeams). */
    public Stream<Team> all() {
        return paging.all(Paging.Style.PAGE.largest(call("listTeams")), Paging.Style.PAGE, Team.class);
    }

    /** Returns the teams with exactly this name, ignoring case (listTeams). */
    public List<Team> named(String name) {
        return paging.all(call("listTeams").with("name", name), Paging.Style.PAGE, Team.class)
                .filter(team -> team.name().equalsIgnoreCase(name)).toList();
    }

    /** Returns a team and its members (getTeam). */
    public Team get(TeamId id) {
        return api.read(on("getTeam", id), Team.class);
    }

    /** Returns the memberships of a team (getTeamMembers). */
    public Stream<TeamMember> members(TeamId id) {
        return paging.all(on("getTeamMembers", id), Paging.Style.PAGE, TeamMember.class);
    }

    /** Adds members to a team (updateTeamMembers). */
    public void add(TeamId id, MemberId... members) {
        change(id, "add", members);
    }

    /** Removes members from a team (updateTeamMembers). */
    public void remove(TeamId id, MemberId... members) {
        change(id, "remove", members);
    }

    /**
     * Renames a team (updateTeam).
     *
     * @return the team with its new name
     */
    public Team rename(TeamId id, String name) {
        return api.read(on("updateTeam", id).sending(JsonNodeFactory.instance.objectNode().put("name", name)), Team.class);
    }

    /** Deletes a team permanently (deleteTeam); its members remain. */
    public void delete(TeamId id) {
        api.send(on("deleteTeam", id));
    }

    private void change(TeamId id, String how, MemberId... members) {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        for (MemberId member : members) {
            body.withArray(how).add(member.value());
        }
        api.send(on("updateTeamMembers", id).sending(body));
    }

    private ApiCall call(String operationId) {
        return ApiCall.of(api.operation(operationId));
    }

    private ApiCall on(String operationId, TeamId id) {
        return call(operationId).in("teamId", id.value());
    }
}
