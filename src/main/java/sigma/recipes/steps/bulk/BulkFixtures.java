package sigma.recipes.steps.bulk;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import sigma.recipes.client.model.Member;
import sigma.recipes.client.model.NewMember;
import sigma.recipes.client.model.Team;
import sigma.recipes.file.row.RowFile;
import sigma.recipes.steps.row.SourceRows;
import sigma.recipes.steps.scenario.Creations;
import sigma.recipes.steps.scenario.World;

/** The fixtures that a verifying run creates for the rows of a file. */
public final class BulkFixtures {

    private static final String USUAL_ACCOUNT_TYPE = "View";

    private final World world;
    private final Creations creations;

    /** Creates the steps of one scenario. */
    public BulkFixtures(World world, Creations creations) {
        this.world = world;
        this.creations = creations;
    }

    /** Invites a member at each address of the rows, under a name that no recipe uses. */
    Map<String, Member> members(SourceRows rows) {
        Map<String, Member> members = new HashMap<>();
        for (RowFile.Row row : rows.file().rows()) {
            String address = row.cell(MemberRows.EMAIL).toLowerCase(Locale.ROOT);
            if (!address.isEmpty()) {
                members.computeIfAbsent(address, known -> creations.invite(new NewMember(MemberRows.address(world, row), "Kim",
                        world.naming().name("Member"), world.accountTypes().existing(USUAL_ACCOUNT_TYPE))));
            }
        }
        return members;
    }

    /** Creates each team in the rows. */
    Map<String, Team> teams(SourceRows rows) {
        Map<String, Team> teams = new HashMap<>();
        for (RowFile.Row row : rows.file().rows()) {
            String name = row.cell(TeamRows.TEAM);
            if (!name.isEmpty()) {
                teams.computeIfAbsent(name, known -> creations.team(world.naming().name(name)));
            }
        }
        return teams;
    }

    /** Creates the teams in the rows, with the members of their rows. */
    void teamsWithMembers(SourceRows rows) {
        Map<String, Member> members = members(rows);
        Map<String, Team> teams = teams(rows);
        rows.file().rows().forEach(row -> world.sigma().teams().add(teams.get(row.cell(TeamRows.TEAM)).id(),
                members.get(row.cell(MemberRows.EMAIL).toLowerCase(Locale.ROOT)).id()));
    }

    /** Creates each user attribute in the rows. */
    void attributes(SourceRows rows) {
        rows.file().rows().stream().map(row -> row.cell(AttributeRows.ATTRIBUTE)).distinct()
                .forEach(name -> creations.attribute(world.naming().name(name)));
    }
}
