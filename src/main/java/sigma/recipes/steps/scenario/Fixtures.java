package sigma.recipes.steps.scenario;

import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import sigma.recipes.client.call.Refusal;
import sigma.recipes.client.connection.CatalogPath;
import sigma.recipes.client.connection.ConnectionPathId;
import sigma.recipes.client.model.Connection;
import sigma.recipes.client.model.ConnectionId;
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
 * The fixtures of a Given. A verifying run creates them, so that it never changes other objects. A runbook uses existing
 * objects, in the sandbox and in a real organization, so that a misspelled name is an error and not a new team.
 */
public final class Fixtures {

    private static final String USUAL_ACCOUNT_TYPE = "View";

    private final World world;
    private final Creations creations;

    /** Creates the fixtures of one scenario. */
    public Fixtures(World world, Creations creations) {
        this.world = world;
        this.creations = creations;
    }

    /** Registers a member under {@code name}: found or created. */
    public Member member(String name) {
        return member(name, addressOf(name));
    }

    /** Registers a member under {@code name}, created with {@code address} if necessary. */
    public Member member(String name, String address) {
        return member(name, () -> world.verifying() ? invite(name, address) : lookup().member(name));
    }

    /** Registers a member under {@code name}: found, deactivated or not, or created. */
    public Member memberInAnyState(String name) {
        return member(name, () -> world.verifying() ? invite(name, addressOf(name)) : lookup().memberInAnyState(name));
    }

    private Member member(String name, Supplier<Member> provided) {
        Member member = world.preparing(() -> name.equals("me") ? lookup().me() : provided.get());
        world.outputs().publish(Output.MEMBER, member.id());
        return world.members().put(name, member);
    }

    /** Registers a deactivated member under {@code name}. */
    public Member deactivatedMember(String name) {
        return deactivatedMember(name, addressOf(name));
    }

    /** Registers a deactivated member under {@code name}, created with {@code address} if necessary. */
    public Member deactivatedMember(String name, String address) {
        Member member = member(name, address);
        world.preparing(() -> {
            world.sigma().members().deactivate(member.id());
            return member;
        });
        return world.members().put(name, member.withStateOf(world.preparing(() -> world.sigma().members().get(member.id()))));
    }

    /** Registers a team under {@code name}: found, or created in a verifying run. */
    public Team team(String name) {
        Team team = world.preparing(() -> world.verifying() ? makeTeam(name) : lookup().team(name));
        world.outputs().publish(Output.TEAM, team.id());
        return world.teams().put(name, team);
    }

    /**
     * Provides a team membership, which a verifying run creates.
     *
     * @throws AssertionError in a runbook, if the member is not in the team
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

    /** Registers a workspace under {@code name}: found, or created in a verifying run. */
    public Workspace workspace(String name) {
        Workspace workspace = world.preparing(() -> world.verifying() ? makeWorkspace(name) : lookup().workspace(name));
        world.outputs().publish(Output.WORKSPACE, workspace.id());
        return world.workspaces().put(name, workspace);
    }

    /** Registers a connection, which must exist since a run can't create one. */
    public Connection connection(String name) {
        Connection connection = world.preparing(() -> lookup().connection(given("CONNECTIONID", name, SkipReason.NO_CONNECTION)));
        world.outputs().publish(Output.CONNECTION, connection.id());
        return world.connections().put(name, connection);
    }

    /** Returns the path of a table that must exist, since a run can't create one. */
    public String tableToRead(String path) {
        return given("TABLE_PATH", path, SkipReason.NO_TABLE);
    }

    /**
     * Returns the id of a database, schema or table of a connection of the scenario; it must exist since a run can't create one.
     *
     * @throws AssertionError if Sigma does not know it; the message names the nearest ones
     */
    public ConnectionPathId path(String path, String connection) {
        ConnectionId id = world.connections().named(connection).id();
        String wanted = tableToRead(path);
        try {
            return world.sigma().catalog().find(id, CatalogPath.of(wanted));
        } catch (Refusal refusal) {
            if (refusal.isNotFound()) {
                throw NotFound.CATALOG_PATH.error(wanted, world.sigma().catalog().paths(id).stream().map(CatalogPath::toString).toList());
            }
            throw refusal;
        }
    }

    /** Returns a workbook that is only read: that of the scenario, or an existing one. */
    public Workbook workbookToRead(String name) {
        Workbook found = world.workbooks().find(name).orElseGet(() -> world.preparing(() ->
                lookup().workbook(given("WORKBOOK_ID", name, SkipReason.NO_WORKBOOK))));
        world.outputs().publish(Output.WORKBOOK, found.id());
        return found;
    }

    /** Registers an element of a workbook of the scenario, or of an existing one. */
    public WorkbookElement element(String name, String workbook) {
        WorkbookElement found = world.preparing(() -> {
            Optional<Workbook> own = world.workbooks().find(workbook);
            Workbook in = own.orElseGet(() -> lookup().workbook(given("WORKBOOK_ID", workbook, SkipReason.NO_ELEMENT)));
            return new WorkbookElement(in, lookup().element(in, own.isPresent() ? name : given("ELEMENT_ID", name, SkipReason.NO_ELEMENT)));
        });
        world.outputs().publish(Output.WORKBOOK, found.workbook().id());
        world.outputs().publish(Output.ELEMENT, found.element().id());
        return world.elements().put(name, found);
    }

    /**
     * Returns how the organization lists a source, such as {@code table SALES.ORDERS}: in a verifying run of a real
     * organization, the table of the settings replaces that of the feature.
     */
    public String sourceListed(String words) {
        String kind = "table ";
        if (!words.startsWith(kind)) {
            return words;
        }
        CatalogPath written = CatalogPath.of(words.substring(kind.length()));
        CatalogPath table = CatalogPath.of(tableToRead(written.toString()));
        return kind + (written.depth() > 1 ? table : table.names().get(table.depth() - 1));
    }

    /** In a verifying run of a real organization, the settings specify what to read. */
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

    private static String addressOf(String name) {
        return name.contains("@") ? name
                : name.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", ".") + "@example.com";
    }

    private Finder lookup() {
        return new Finder(world.sigma());
    }
}
