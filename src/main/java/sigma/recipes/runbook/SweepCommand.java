package sigma.recipes.runbook;

import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import sigma.recipes.client.ExchangeListener;
import sigma.recipes.organization.Leftovers;
import sigma.recipes.organization.Organization;
import sigma.recipes.organization.Purpose;
import sigma.recipes.settings.Settings;
import sigma.recipes.settings.Target;

/** {@code recipes sweep}: what verifying runs that broke off have left behind. */
@Command(name = "sweep", header = "Finds what broken-off verifying runs left behind.",
        description = {"%nLists teams, workspaces, active members and connection grants that carry the mark of a verifying "
                + "run; with --yes they are removed, members deactivated."},
        optionListHeading = "%nOptions:%n")
final class SweepCommand implements Callable<Integer> {

    @ParentCommand
    private RootCommand root;

    @Option(names = {"-y", "--yes"}, description = "Removes what was found.")
    private boolean yes;

    /**
     * Sweeps.
     *
     * @return the number of an {@link ExitCode}; 1 where something could not be removed
     */
    @Override
    public Integer call() {
        Settings settings = root.settings();
        Page page = root.page();
        Banner.print(page, settings);
        if (settings.target() == Target.SANDBOX) {
            page.line(0, "The built-in sandbox starts anew each time: there is nothing to sweep.");
            return ExitCode.DONE.number();
        }
        if (yes && !settings.allowWrites()) {
            throw new WrongUse("sweep --yes writes, and this run may not: ALLOW_WRITES is not true."
                    + "\n  fix: set ALLOW_WRITES=true in .env if this organization may be changed");
        }
        try (Organization organization = root.organization(settings, Purpose.RUNBOOK)) {
            List<Leftovers.Item> found = Leftovers.of(organization.visit(ExchangeListener.none()).client());
            if (found.isEmpty()) {
                page.line(0, "Nothing is left behind.");
                return ExitCode.DONE.number();
            }
            return (yes ? removed(page, found) : listed(page, found)).number();
        }
    }

    private static ExitCode listed(Page page, List<Leftovers.Item> found) {
        found.forEach(item -> page.line(2, item.what()));
        page.line(0, "");
        page.line(0, found.size() + " left behind. --yes removes them.");
        return ExitCode.DONE;
    }

    private static ExitCode removed(Page page, List<Leftovers.Item> found) {
        boolean all = true;
        for (Leftovers.Item item : found) {
            try {
                item.removal().run();
                page.line(2, "removed  " + item.what());
            } catch (RuntimeException failure) {
                all = false;
                page.line(2, "KEPT     " + item.what() + ": "
                        + String.valueOf(failure.getMessage()).strip().lines().findFirst().orElse(""));
            }
        }
        return all ? ExitCode.DONE : ExitCode.FAILED;
    }
}
