package sigma.recipes.steps.scenario;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.opentest4j.TestAbortedException;
import sigma.recipes.client.SigmaClient;
import sigma.recipes.client.access.AccountTypeEntry;
import sigma.recipes.client.access.AccountTypeId;
import sigma.recipes.client.attribute.AttributeId;
import sigma.recipes.client.attribute.UserAttribute;
import sigma.recipes.client.call.Refusal;
import sigma.recipes.client.connection.ConnectionPathId;
import sigma.recipes.client.grant.GrantId;
import sigma.recipes.client.grant.Grantee;
import sigma.recipes.client.grant.Permission;
import sigma.recipes.client.guard.WriteBlocked;
import sigma.recipes.client.model.Connection;
import sigma.recipes.client.model.LenientRow;
import sigma.recipes.client.model.Member;
import sigma.recipes.client.model.MemberId;
import sigma.recipes.client.model.NewMember;
import sigma.recipes.client.model.Team;
import sigma.recipes.client.model.TeamId;
import sigma.recipes.client.model.Workspace;
import sigma.recipes.client.model.WorkspaceId;
import sigma.recipes.organization.Leftovers;
import sigma.recipes.steps.record.Cleanup;

/**
 * Creates objects so that a verifying run removes them even if the response is lost: before the request is sent, the object
 * is registered by its address or name; after the response, by its id.
 */
public final class Creations {

    private final World world;

    /** Creates the steps of one scenario. */
    public Creations(World world) {
        this.world = world;
    }

    /** Invites a person. */
    public Member invite(NewMember person) {
        return invite(world.sigma(), person);
    }

    /** Invites a person as the caller {@code as}. */
    public Member invite(SigmaClient as, NewMember person) {
        Cleanup.Entry entry = world.registerCleanup(Leftovers.member(String.valueOf(person.email())), () -> deactivate(person));
        return made(entry, () -> as.members().invite(person), member -> () -> deactivate(member.id()));
    }

    /** Creates a team. */
    public Team team(String name) {
        Cleanup.Entry entry = world.registerCleanup(Leftovers.team(name), () -> each(world.lenientClient().lenientLists().teams(), name, this::deleteTeam));
        return made(entry, () -> world.sigma().teams().create(name), team -> () -> deleteTeam(team.id().value()));
    }

    /** Creates a workspace; {@code name} is null if a step omits it on purpose. */
    public Workspace workspace(String name) {
        return made(workspaceEntry(name), () -> world.sigma().workspaces().create(name),
                workspace -> () -> deleteWorkspace(workspace.id().value()));
    }

    /** Creates a workspace unless there is one with that name; returns the ids of the existing ones. */
    public List<WorkspaceId> workspaceUnlessThere(String name) {
        Cleanup.Entry entry = workspaceEntry(name);
        List<WorkspaceId> existing = made(entry, () -> world.sigma().workspaces().createUnlessThere(name),
                ids -> () -> each(world.lenientClient().lenientLists().workspaces(), name, this::deleteWorkspace));
        if (!existing.isEmpty()) {
            entry.drop();
        }
        return existing;
    }

    /** Creates a user attribute without a default value. */
    public UserAttribute attribute(String name) {
        Cleanup.Entry entry = world.registerCleanup(Leftovers.attribute(name), () -> each(world.lenientClient().lenientLists().attributes(), name, this::deleteAttribute));
        return made(entry, () -> world.sigma().attributes().create(name), attribute -> () -> deleteAttribute(attribute.id().value()));
    }

    /** Creates a custom account type. */
    public AccountTypeEntry accountType(SigmaClient as, String name, List<String> permissions) {
        Cleanup.Entry entry = world.registerCleanup(Leftovers.accountType(name), () ->
                each(world.lenientClient().lenientLists().accountTypes(), name, this::deleteAccountType));
        return made(entry, () -> as.accountTypes().create(name, permissions), type -> () -> deleteAccountType(type.id().value()));
    }

    /**
     * Grants a permission on a connection as the caller {@code as}. The connection outlives the run, and so would the grant,
     * unlike one on a workspace that the run deletes.
     */
    public void grant(SigmaClient as, Connection connection, Grantee grantee, Permission permission) {
        granted("grant on the connection \"" + connection.name() + "\"", () -> as.connections().grant(connection.id(), grantee, permission),
                () -> takeBack(world.lenientClient().lenientLists().grants(connection.id()), grantee,
                        grant -> world.lenientClient().connections().revoke(connection.id(), grant)));
    }

    /** Grants a permission on a database, schema or table as the caller {@code as}; like the connection, it outlives the run. */
    public void grant(SigmaClient as, ConnectionPathId path, Grantee grantee, Permission permission) {
        granted("grant on the path " + path, () -> as.connections().grant(path, grantee, permission),
                () -> takeBack(world.lenientClient().lenientLists().grants(path), grantee, grant -> world.lenientClient().connections().revoke(path, grant)));
    }

    private void granted(String what, Runnable grant, Runnable reversal) {
        made(world.registerCleanup(what, reversal), () -> {
            grant.run();
            return what;
        }, granted -> reversal);
    }

    private Cleanup.Entry workspaceEntry(String name) {
        return world.registerCleanup(Leftovers.workspace(String.valueOf(name)),
                () -> each(world.lenientClient().lenientLists().workspaces(), name, this::deleteWorkspace));
    }

    /**
     * Runs {@code act}, which creates one object.
     *
     * @param entry the reversal while the id is unknown; removed if nothing was created
     * @param exact the reversal when the id is known
     */
    public <T> T made(Cleanup.Entry entry, Supplier<T> act, Function<T, Runnable> exact) {
        try {
            T object = act.get();
            entry.confirm(exact.apply(object));
            return object;
        } catch (WriteBlocked | TestAbortedException notSent) {
            entry.drop();
            throw notSent;
        } catch (Refusal refusal) {
            if (madeNothing(refusal.status())) {
                entry.drop();
            }
            throw refusal;
        }
    }

    /** After a server failure, a timeout or a conflict, the object may exist: an earlier attempt may have created it. */
    private static boolean madeNothing(int status) {
        return status >= 400 && status < 500 && status != 408 && status != 409 && status != 429;
    }

    private void deactivate(NewMember person) {
        String address = String.valueOf(person.email());
        String name = person.firstName() + " " + person.lastName();
        // Without a valid address, only the name identifies it, which also has the mark of the run.
        try (Stream<LenientRow> members = address.contains("@") ? world.lenientClient().lenientLists().membersAt(address)
                : world.lenientClient().lenientLists().members().filter(member -> member.otherName().equals(name))) {
            members.filter(LenientRow::active).toList().forEach(member -> deactivate(own(member)));
        }
    }

    private void deactivate(String id) {
        deactivate(new MemberId(id));
    }

    private void deactivate(MemberId id) {
        world.lenientClient().members().deactivate(id);
        world.deactivated();
    }

    private void deleteTeam(String id) {
        world.lenientClient().teams().delete(new TeamId(id));
    }

    private void deleteWorkspace(String id) {
        world.lenientClient().workspaces().delete(new WorkspaceId(id));
    }

    private void deleteAttribute(String id) {
        world.lenientClient().attributes().delete(new AttributeId(id));
    }

    private void deleteAccountType(String id) {
        world.lenientClient().accountTypes().delete(new AccountTypeId(id), Optional.empty());
    }

    private void takeBack(Stream<LenientRow> all, Grantee grantee, Consumer<GrantId> revocation) {
        each(all, grantee.value(), grant -> revocation.accept(new GrantId(grant)));
    }

    /** Removes everything with the name {@code name}; {@code removal} receives the id. */
    public void each(Stream<LenientRow> all, String name, Consumer<String> removal) {
        try (all) {
            all.filter(one -> one.name().equals(name)).toList().forEach(one -> removal.accept(own(one)));
        }
    }

    /** An object with a name or an address that this scenario sent is its own, even if the response was lost. */
    private String own(LenientRow object) {
        String id = object.requireId();
        world.context().owned().add(id);
        return id;
    }
}
