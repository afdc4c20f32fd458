package sigma.recipes.steps.bulk;

import java.util.ArrayList;
import java.util.List;
import sigma.recipes.file.row.RowFile;
import sigma.recipes.file.row.InvalidRows;
import sigma.recipes.problem.Problem;
import sigma.recipes.steps.row.SourceRows;

/** Rows with a value of a user attribute for a member or a team. */
final class AttributeRows {

    /** The column with the name of the user attribute. */
    static final String ATTRIBUTE = "attribute";
    /** The column with the value. */
    static final String VALUE = "value";

    private static final List<RowFile.Column> COLUMNS = List.of(
            new RowFile.Column(ATTRIBUTE, List.of("user attribute", "attribute name"), true),
            MemberRows.ADDRESS.optional(), TeamRows.NAME.optional(),
            new RowFile.Column(VALUE, List.of("attribute value"), true));

    private AttributeRows() {
    }

    /**
     * Reads a CSV file.
     *
     * @throws InvalidRows with every error
     */
    static SourceRows read(String source) {
        return SourceRows.read(source, COLUMNS, List.of(ATTRIBUTE, TeamRows.TEAM, MemberRows.EMAIL), AttributeRows::mistakes);
    }

    private static List<Problem> mistakes(SourceRows rows) {
        List<Problem> problems = new ArrayList<>(rows.withoutAddress(MemberRows.EMAIL));
        for (RowFile.Row row : rows.file().rows()) {
            String member = row.cell(MemberRows.EMAIL);
            String team = row.cell(TeamRows.TEAM);
            if (member.isEmpty() == team.isEmpty()) {
                problems.add(Problem.of("The row names " + (member.isEmpty() ? "neither a member nor a team." : "a member and a team."))
                        .at(rows.place(row, MemberRows.EMAIL)).expected("either an email address in the column " + MemberRows.EMAIL
                                + " or a name in the column " + TeamRows.TEAM)
                        .actual(member.isEmpty() ? "nothing" : member + " and " + team));
            }
        }
        problems.addAll(rows.repeated("each member or team of a user attribute"));
        return problems;
    }

    /** Returns whether a row is for a team. */
    static boolean ofTeam(RowFile.Row row) {
        return !row.cell(TeamRows.TEAM).isEmpty();
    }
}
