package sigma.recipes.steps.bulk;

import java.util.ArrayList;
import java.util.List;
import sigma.recipes.file.row.RowFile;
import sigma.recipes.file.row.InvalidRows;
import sigma.recipes.problem.Problem;
import sigma.recipes.steps.row.SourceRows;

/** Rows with a team and a member. */
final class TeamRows {

    /** The maximum number of members in one request. */
    static final int MOST = 100;

    /** The column with the name of the team. */
    static final String TEAM = "team";

    /** The column with the name of the team, and its aliases. */
    static final RowFile.Column NAME = new RowFile.Column(TEAM, List.of("team name", "group", "group name"), true);

    private TeamRows() {
    }

    /**
     * Reads a CSV file.
     *
     * @throws InvalidRows with every error
     */
    static SourceRows read(String source) {
        return SourceRows.read(source, List.of(NAME, MemberRows.ADDRESS), List.of(TEAM, MemberRows.EMAIL), TeamRows::mistakes);
    }

    private static List<Problem> mistakes(SourceRows rows) {
        List<Problem> problems = new ArrayList<>(rows.withoutAddress(MemberRows.EMAIL));
        problems.addAll(rows.repeated("each member of a team"));
        return problems;
    }
}
