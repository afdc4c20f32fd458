package sigma.recipes.steps.bulk;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import sigma.recipes.client.model.Member;
import sigma.recipes.client.model.MemberId;
import sigma.recipes.client.model.Team;
import sigma.recipes.client.model.TeamId;
import sigma.recipes.client.model.TeamMember;
import sigma.recipes.file.row.RowFile;
import sigma.recipes.file.row.InvalidRows;
import sigma.recipes.problem.Problem;
import sigma.recipes.steps.row.SourceRows;
import sigma.recipes.steps.scenario.World;

/** The teams and members in rows, and their memberships. Each team is read once. */
final class TeamMembership {

    private final World world;
    private final MembersByAddress members;
    private final Function<RowFile.Row, Optional<TeamId>> teams;
    private final Function<SourceRows, List<Problem>> unknownTeams;
    private final Map<TeamId, Set<MemberId>> inTeam = new HashMap<>();

    /** Reads the members and teams of the organization. */
    TeamMembership(World world) {
        this.world = world;
        members = new MembersByAddress(world);
        ObjectsByName<Team> named = new ObjectsByName<>(world, "team", TeamRows.TEAM, world.sigma().teams().all(), Team::name);
        teams = row -> named.of(row).map(Team::id);
        unknownTeams = named::unknown;
    }

    /** Reads the members of the organization, for rows that all mean one team. */
    TeamMembership(World world, TeamId team) {
        this.world = world;
        members = new MembersByAddress(world);
        teams = row -> Optional.of(team);
        unknownTeams = rows -> List.of();
    }

    /**
     * Requires that all teams and members exist.
     *
     * @throws InvalidRows with each row with an unknown one
     */
    void requireAll(SourceRows rows) {
        List<Problem> problems = new ArrayList<>(unknownTeams.apply(rows));
        problems.addAll(members.unknown(rows));
        InvalidRows.require(problems);
    }

    /** Returns the member of a row. */
    Optional<Member> member(RowFile.Row row) {
        return members.of(row);
    }

    /** Returns the team of a row. */
    Optional<TeamId> team(RowFile.Row row) {
        return teams.apply(row);
    }

    /** Returns whether the member of a row is in the team of the row. */
    boolean holds(RowFile.Row row) {
        return team(row).isPresent() && member(row).isPresent()
                && inTeam.computeIfAbsent(team(row).get(), this::read).contains(member(row).get().id());
    }

    private Set<MemberId> read(TeamId team) {
        try (Stream<TeamMember> all = world.sigma().teams().members(team)) {
            return all.map(TeamMember::id).collect(Collectors.toSet());
        }
    }
}
