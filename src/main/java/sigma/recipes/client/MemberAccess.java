package sigma.recipes.client;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import sigma.recipes.client.access.AccessibleFile;
import sigma.recipes.client.access.FileGrant;
import sigma.recipes.client.access.GrantedAccess;
import sigma.recipes.client.access.AccessibleDocument;
import sigma.recipes.client.call.ApiExecutor;
import sigma.recipes.client.call.Paging;
import sigma.recipes.client.model.MemberId;
import sigma.recipes.client.model.Team;
import sigma.recipes.client.model.TeamId;
import sigma.recipes.client.request.ApiCall;

/**
 * Finds what members can open, and why. The grants of a team are requested once, so one instance serves a review of many
 * members. Not thread-safe.
 */
public final class MemberAccess {

    private static final List<String> DOCUMENTS = List.of("workbook", "data-model", "report", "dataset");

    private final ApiExecutor api;
    private final Members members;
    private final Paging paging;
    private final Map<TeamId, List<FileGrant>> grantsOfTeams = new HashMap<>();

    MemberAccess(ApiExecutor api, Members members) {
        this.api = api;
        this.members = members;
        paging = new Paging(api);
    }

    /**
     * Returns the documents that a member can open, page by page as they are consumed, each with the reasons
     * (listAccessibleInodes, listGrants, listMemberTeams). Only an Admin may ask about another member. Rows that the API
     * could not read are left out.
     */
    public Stream<AccessibleDocument> openTo(MemberId member) {
        GrantedAccess access = new GrantedAccess(member).within(files(member, List.of("folder")))
                .within(files(member, List.of("workspace"))).granted(Optional.empty(), grants("userId", member.value()));
        List<Team> teams = members.teams(member).toList();
        teams.forEach(team -> access.granted(Optional.of(team.name()), ofTeam(team.id()).stream()));
        return files(member, DOCUMENTS).map(access::explained);
    }

    private List<FileGrant> ofTeam(TeamId team) {
        return grantsOfTeams.computeIfAbsent(team, id -> grants("teamId", id.value()).toList());
    }

    private Stream<FileGrant> grants(String grantee, String id) {
        return paging.all(Paging.Style.PAGE.largest(ApiCall.of(api.operation("listGrants"))).with(grantee, id), Paging.Style.PAGE,
                FileGrant.class);
    }

    private Stream<AccessibleFile> files(MemberId member, List<String> types) {
        ApiCall call = Paging.Style.PAGE.largest(ApiCall.of(api.operation("listAccessibleInodes")).in("memberId", member.value()));
        for (String type : types) {
            call = call.with("typeFilters", type);
        }
        return paging.all(call, Paging.Style.PAGE, AccessibleFile.class).filter(AccessibleFile::readable);
    }
}
