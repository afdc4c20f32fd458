package sigma.recipes.steps.scenario;

import java.util.List;
import java.util.stream.Collectors;
import sigma.recipes.client.model.Member;
import sigma.recipes.client.model.Workspace;

/**
 * Looks before a runbook creates something by name or address: what has it already is shown, and nothing is created. The
 * usual reason is an earlier run whose response was lost, or a command that was given twice. A verifying run does not look:
 * it shows what the API does.
 */
public final class TakenNames {

    private final World world;

    /** Creates the look at taken names of one scenario. */
    public TakenNames(World world) {
        this.world = world;
    }

    /**
     * Requires that no member, active or not, has {@code address}.
     *
     * @throws AssertionError if one does; it shows the member and how to go on
     */
    public void demandFreeAddress(String address) {
        if (world.verifying()) {
            return;
        }
        world.sigma().members().byAddressAnywhere(address).ifPresent(member -> {
            throw new AssertionError("The email address " + address + " belongs to a member already, so none was created.\n  "
                    + shown(member) + "\nIf the answer of an earlier run was lost, that run created this member.\n  fix: "
                    + use(member) + "\n       or give another email address with --email" + reset());
        });
    }

    /**
     * Creates a workspace whose name no other one has. It looks first, so that nothing is sent where there is one, and has
     * the API look again, since another run may have created it meanwhile.
     *
     * @throws AssertionError if the name is taken; it shows the workspaces and how to go on
     */
    public Workspace workspace(String name) {
        demandFree(name);
        return world.sigma().workspaces().createOnly(name).orElseThrow(() -> {
            demandFree(name);
            return new AssertionError("Sigma says that the name \"" + name + "\" is taken, but lists no workspace with it.");
        });
    }

    private void demandFree(String name) {
        List<Workspace> taken = world.sigma().workspaces().named(name);
        if (!taken.isEmpty()) {
            throw new AssertionError("The name \"" + name + "\" belongs to " + (taken.size() == 1 ? "a workspace" : taken.size()
                    + " workspaces") + " already, so none was created.\n"
                    + taken.stream().map(this::shown).collect(Collectors.joining("\n"))
                    + "\nIf the answer of an earlier run was lost, that run created " + (taken.size() == 1 ? "it" : "one of them")
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
        return world.organization().sandbox() ? "\n       or start the built-in sandbox anew: ./recipes sandbox --reset" : "";
    }
}
