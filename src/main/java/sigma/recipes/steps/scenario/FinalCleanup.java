package sigma.recipes.steps.scenario;

import java.util.HashSet;
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

    private static final int MOST_LOOKS = 5;

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
        removeAll(organization, found, log);
    }

    /** Lists show new files late (filesList), so they are searched until they show nothing new. */
    private static void removeAll(Organization organization, List<Leftovers.Item> found, RunLog log) {
        Set<String> tried = new HashSet<>();
        List<Leftovers.Item> listed = found;
        for (int look = 0; look < MOST_LOOKS; look++) {
            List<Leftovers.Item> more = listed.stream().filter(item -> tried.add(item.what() + item.id())).toList();
            if (more.isEmpty()) {
                break;
            }
            more.forEach(item -> remove(item, log));
            listed = organization.leftovers();
        }
        Set<String> known = log.leftovers().stream().map(Cleanup.Left::what).collect(Collectors.toSet());
        listed.stream().map(Leftovers.Item::what).filter(what -> !known.contains(what))
                .forEach(what -> log.left(new Cleanup.Left(what, "the API responds that it is deleted, and still lists it")));
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
