package sigma.recipes.steps.scenario;

import java.util.Locale;
import java.util.function.Supplier;
import sigma.recipes.client.model.Connection;
import sigma.recipes.client.model.Member;
import sigma.recipes.client.model.MemberId;
import sigma.recipes.client.model.NewMember;
import sigma.recipes.client.model.Team;
import sigma.recipes.client.model.TeamId;
import sigma.recipes.client.model.Workspace;
import sigma.recipes.client.workbook.Workbook;
import sigma.recipes.client.workbook.WorkbookElement;
import sigma.recipes.organization.SkipReason;

/**
 * What a Given provides. A verifying run makes it, so that it never touches what it did not make. A runbook takes what is
 * there, in the sandbox as in a real organization, so that a misspelled name is an error and not a new team.
 */
public final class Fixtures {

    private static final String USUAL_ACCOUNT_TYPE = "View";

    private final World world;
    private final Creations creations;

    /** Creates the provision of one scenario. */
    public Fixtures(World world, Creations creations) {
        this.world = world;
        this.creations = creations;
    }

    /** Puts a member on the shelf under {@code name}: found or made. */
    public Member member(String name) {
        return member(name, addressOf(name));
    }

    /** Puts a member on the shelf under {@code name}, who is at {@code address} where it has to be made. */
    public Member member(String name, String address) {
        return member(name, () -> world.verifying() ? invite(name, address) : lookup().member(name));
    }

    /** Puts a member on the shelf under {@code name}: found, deactivated or not, or made. */
    public Member memberInAnyState(String name) {
        return member(name, () -> world.verifying() ? invite(name, addressOf(name)) : lookup().memberInAnyState(name));
    }

    private Member member(String name, Supplier<Member> provided) {
        Member member = world.preparing(() -> name.equals("me") ? lookup().me() : provided.get());
        world.outputs().publish(Output.MEMBER, member.id());
        return world.members().put(name, member);
    }

    /** Puts a deactivated member on the shelf under {@code name}. */
    public Member deactivatedMember(String name) {
        return deactivatedMember(name, addressOf(name));
    }

    /** Puts a deactivated member on the shelf under {@code name}, who is at {@code address} where it has to be made. */
    public Member deactivatedMember(String name, String address) {
        Member member = member(name, address);
        world.preparing(() -> {
            world.sigma().members().deactivate(member.id());
            return member;
        });
        return world.members().put(name, member.withStateOf(world.preparing(() -> world.sigma().members().get(member.id()))));
    }

    /** Puts a team under {@code name}: found, or made in a verifying run. */
    public Team team(String name) {
        Team team = world.preparing(() -> world.verifying() ? makeTeam(name) : lookup().team(name));
        world.outputs().publish(Output.TEAM, team.id());
        return world.teams().put(name, team);
    }

    /**
     * Provides that a member is in a team: a verifying run adds the member.
     *
     * @throws AssertionError in a runbook where the member is not in the team
     */
    public void membership(String name, String team) {
        TeamId id = world.teams().named(team).id();
        MemberId member = world.members().named(name).id();
        world.preparing(() -> {
            if (world.verifying()) {
                world.sigma().teams().add(id, member);
            } else if (world.sigma().teams().members(id).noneMatch(one -> one.id().equals(member))) {
                throw new AssertionError("\"" + name + "\" is not in the team \"" + team + "\", so nothing was changed.");
            }
            return null;
        });
    }

    /** Puts a workspace under {@code name}: found, or made in a verifying run. */
    public Workspace workspace(String name) {
        Workspace workspace = world.preparing(() -> world.verifying() ? makeWorkspace(name) : lookup().workspace(name));
        world.outputs().publish(Output.WORKSPACE, workspace.id());
        return world.workspaces().put(name, workspace);
    }

    /** Puts the connection on the shelf; none can be made, so it has to be there. */
    public Connection connection(String name) {
        Connection connection = world.preparing(() -> lookup().connection(wanted(name)));
        world.outputs().publish(Output.CONNECTION, connection.id());
        return world.connections().put(name, connection);
    }

    /** Returns the path of a table that is only searched for; a run can't make one, so it has to be there. */
    public String tableToRead(String path) {
        return given("TABLE_PATH", path, SkipReason.NO_TABLE);
    }

    /** Returns a workbook that is only read; a run can't make one with content, so it has to be there. */
    public Workbook workbookToRead(String name) {
        Workbook found = world.preparing(() -> lookup().workbook(given("WORKBOOK_ID", name, SkipReason.NO_WORKBOOK)));
        world.outputs().publish(Output.WORKBOOK, found.id());
        return found;
    }

    /** Puts the element on the shelf; a run can't make a workbook with content, so it has to be there. */
    public WorkbookElement element(String name, String workbook) {
        WorkbookElement found = world.preparing(() -> {
            Workbook in = lookup().workbook(given("WORKBOOK_ID", workbook, SkipReason.NO_ELEMENT));
            return new WorkbookElement(in, lookup().element(in, given("ELEMENT_ID", name, SkipReason.NO_ELEMENT)));
        });
        world.outputs().publish(Output.WORKBOOK, found.workbook().id());
        world.outputs().publish(Output.ELEMENT, found.element().id());
        return world.elements().put(name, found);
    }

    /** In a verifying run of a real organization the settings name what to read. */
    public String given(String setting, String name, SkipReason otherwise) {
        return !world.verifying() || world.organization().sandbox() ? name
                : world.organization().given(setting).orElseThrow(() -> world.skip(otherwise));
    }

    /** Creates a workspace and registers its removal. */
    public Workspace makeWorkspace(String name) {
        return creations.workspace(world.naming().name(name));
    }

    /** Creates a team and registers its removal. */
    public Team makeTeam(String name) {
        return creations.team(world.naming().name(name));
    }

    private Member invite(String name, String address) {
        String[] names = name.split("[ @]", 2);
        String last = names.length == 2 && !name.contains("@") ? names[1] : "Member";
        return creations.invite(new NewMember(world.naming().address(address), names[0],
                world.naming().name(last), world.accountTypes().existing(USUAL_ACCOUNT_TYPE)));
    }

    /** In a verifying run the connection is the one that the settings give, since none can be made. */
    private String wanted(String name) {
        if (!world.verifying() || world.organization().sandbox()) {
            return name;
        }
        return world.organization().given("CONNECTIONID").orElseThrow(() -> world.skip(
                SkipReason.NO_CONNECTION));
    }

    private static String addressOf(String name) {
        return name.contains("@") ? name
                : name.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", ".") + "@example.com";
    }

    private Finder lookup() {
        return new Finder(world.sigma());
    }
}
