package sigma.recipes.steps.bulk;

import java.util.List;
import sigma.recipes.client.model.Member;
import sigma.recipes.client.model.MemberId;
import sigma.recipes.client.model.TeamId;
import sigma.recipes.file.row.RowFile;
import sigma.recipes.steps.row.BulkRun;
import sigma.recipes.steps.row.RowOutcome;
import sigma.recipes.steps.row.RowTask;
import sigma.recipes.steps.row.SourceRows;
import sigma.recipes.steps.scenario.World;

/** Members who join and leave teams, a row each; rows of one team share a request. */
final class TeamChanges {

    private final World world;
    private final TeamMembership membership;

    /** Creates the changes of one step. */
    TeamChanges(World world, TeamMembership membership) {
        this.world = world;
        this.membership = membership;
    }

    /** Adds the member of each row to the team of the row. */
    void add(SourceRows rows) {
        new BulkRun(world, rows).together(TeamRows.MOST, row -> unusable(row, membership.holds(row)
                ? RowTask.none(RowOutcome.skipped("is in the team already")) : on(row, RowOutcome.created("added"))),
                (team, some) -> world.sigma().teams().add(team, ids(some)));
    }

    /** Removes the member of each row from the team of the row. */
    void remove(SourceRows rows) {
        new BulkRun(world, rows).together(TeamRows.MOST, row -> membership.team(row).isPresent()
                && membership.member(row).isPresent() && membership.holds(row) ? on(row, RowOutcome.removed("taken out"))
                : unusable(row, RowTask.none(RowOutcome.skipped("is not in the team"))),
                (team, some) -> world.sigma().teams().remove(team, ids(some)));
    }

    private RowTask<TeamId> unusable(RowFile.Row row, RowTask<TeamId> otherwise) {
        if (membership.team(row).isEmpty()) {
            return RowTask.none(RowOutcome.failed("no team, or more than one, has the name"));
        }
        if (membership.member(row).isEmpty()) {
            return RowTask.none(RowOutcome.failed("no member has the email address"));
        }
        return membership.member(row).filter(Member::active).isPresent() ? otherwise
                : RowTask.none(RowOutcome.failed("the member is deactivated"));
    }

    private RowTask<TeamId> on(RowFile.Row row, RowOutcome outcome) {
        return membership.team(row).map(team -> RowTask.on(team, outcome)).orElseGet(() -> RowTask.none(outcome));
    }

    private MemberId[] ids(List<RowFile.Row> rows) {
        return rows.stream().map(row -> membership.member(row).map(Member::id).orElseThrow()).toArray(MemberId[]::new);
    }
}
