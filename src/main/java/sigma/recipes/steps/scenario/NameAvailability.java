package sigma.recipes.steps.scenario;

import java.util.List;
import java.util.stream.Collectors;
import sigma.recipes.client.model.Member;
import sigma.recipes.client.model.Workspace;
import sigma.recipes.steps.record.NameTaken;

/**
 * Checks, before a runbook creates an object, that its name or address is free. Usual reasons for a conflict are an earlier
 * run with a lost response, or a repeated command. A verifying run does not check, since it tests the API.
 */
public final class NameAvailability {

    private final World world;

    /** Creates the check of one scenario. */
    public NameAvailability(World world) {
        this.world = world;
    }

    /**
     * Requires that no member, active or not, has {@code address}.
     *
     * @throws NameTaken if one does; the message contains the member and the fix
     */
    public void requireFreeAddress(String address) {
        if (world.verifying()) {
            return;
        }
        world.sigma().members().byAddressAnywhere(address).ifPresent(member -> {
            throw new NameTaken("The email address " + address + " belongs to a member already, so none was created.\n  "
                    + shown(member) + "\nIf the response of an earlier run was lost, that run created this member.\n  fix: "
                    + use(member) + "\n       or give another email address with --email" + reset());
        });
    }

    /**
     * Creates a workspace with a unique name. It checks first, so that nothing is sent if there is one, and makes the API
     * check again, since another run may have created it meanwhile.
     *
     * @throws NameTaken if the name is taken; the message contains the workspaces and the fix
     */
    public Workspace workspace(String name) {
        requireFree(name);
        return world.sigma().workspaces().createOnly(name).orElseThrow(() -> {
            requireFree(name);
            return new AssertionError("Sigma says that the name \"" + name + "\" is taken, but lists no workspace with it.");
        });
    }

    private void requireFree(String name) {
        List<Workspace> taken = world.sigma().workspaces().named(name);
        if (!taken.isEmpty()) {
            throw new NameTaken("The name \"" + name + "\" belongs to " + (taken.size() == 1 ? "a workspace" : taken.size()
                    + " workspaces") + " already, so none was created.\n"
                    + taken.stream().map(this::shown).collect(Collectors.joining("\n"))
                    + "\nIf the response of an earlier run was lost, that run created " + (taken.size() == 1 ? "it" : "one of them")
                    + ".\n  fix: use it where a recipe takes a workspace: ./recipes run grant-a-workspace --workspace "
                    + taken.get(0).id() + "\n       or give another name"
                    + "\n       or add --allow-duplicate to create another one with the same name" + reset());
        }
    }

    private String shown(Member member) {
        return member.name() + ", " + member.email() + ", " + member.accountType() + ", "
                + (member.active() ? "active" : "deactivated") + ", id " + member.id() + ", created "
                + world.sigma().members().creation(member.id()).createdAt();
    }

    private String shown(Workspace workspace) {
        return "  " + workspace.name() + ", id " + workspace.id() + ", created "
                + world.sigma().workspaces().creation(workspace.id()).createdAt();
    }

    private static String use(Member member) {
        return member.active()
                ? "continue with this member: ./recipes run add-a-member-to-a-team --member " + member.email()
                : "reactivate this member: ./recipes run deactivate-and-reactivate-a-member --member " + member.email()
                        + " --state active";
    }

    private String reset() {
        return world.organization().sandbox() ? "\n       or reset the built-in sandbox: ./recipes sandbox --reset" : "";
    }
}
