package sigma.recipes.steps.scenario;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import sigma.recipes.contract.check.ContractViolation;
import sigma.recipes.organization.Leftovers;
import sigma.recipes.organization.Organization;
import sigma.recipes.steps.record.Cleanup;
import sigma.recipes.steps.record.RunLog;

/**
 * The final cleanup of a verifying run in a real organization: searches for everything with its mark, removes it, and
 * records what is left.
 */
public final class FinalCleanup {

    private FinalCleanup() {
    }

    /** Searches, removes and records leftovers in the log of {@code run}. */
    public static void at(CurrentOrganization.Run run) {
        run.organization().mark().ifPresent(mark -> {
            try {
                look(run.organization(), run.log());
            } catch (RuntimeException | ContractViolation failure) {
                run.log().left(Cleanup.Left.because("whatever is marked " + mark.text() + " could not be looked up", failure));
            }
        });
    }

    private static void look(Organization organization, RunLog log) {
        List<Leftovers.Item> found = organization.leftovers();
        Set<String> names = found.stream().map(Leftovers.Item::what).collect(Collectors.toSet());
        log.removed(what -> Leftovers.listed(what) && !names.contains(what));
        found.forEach(item -> remove(item, log));
        if (!found.isEmpty()) {
            Set<String> known = log.leftovers().stream().map(Cleanup.Left::what).collect(Collectors.toSet());
            organization.leftovers().stream().map(Leftovers.Item::what).filter(what -> !known.contains(what))
                    .forEach(what -> log.left(new Cleanup.Left(what, "the API responds that it is deleted, and still lists it")));
        }
    }

    private static void remove(Leftovers.Item item, RunLog log) {
        try {
            item.remove();
            log.removed(item.what()::equals);
        } catch (RuntimeException | ContractViolation failure) {
            log.left(Cleanup.Left.because(item.what(), failure));
        }
    }
}
