package sigma.recipes.runbook;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import sigma.recipes.client.request.UnreadableResponse;
import sigma.recipes.contract.check.ContractViolation;
import sigma.recipes.organization.Leftovers;
import sigma.recipes.organization.Organization;
import sigma.recipes.organization.Purpose;
import sigma.recipes.problem.ExitCode;
import sigma.recipes.problem.Problem;
import sigma.recipes.runbook.option.AgeConverter;
import sigma.recipes.runbook.page.Banner;
import sigma.recipes.runbook.page.ConsolePrinter;
import sigma.recipes.runbook.project.Age;
import sigma.recipes.runbook.project.ApiClock;
import sigma.recipes.runbook.project.UsageException;
import sigma.recipes.settings.Settings;
import sigma.recipes.settings.Target;

/** {@code recipes sweep}: finds and removes what interrupted verifying runs left behind. */
@Command(name = "sweep", header = "Finds what interrupted verifying runs left behind.",
        description = {"%nLists teams, workspaces, active members and connection grants that carry the mark of a verifying "
                + "run, with the run and their age; with --yes they are removed, members deactivated. Objects "
                + "that are younger than two hours are ignored, because their run may still be in progress.",
            "%nExits with 0 if nothing is left behind, with 1 if something is, with 4 if Sigma could not be reached."},
        optionListHeading = "%nOptions:%n")
final class SweepCommand implements Callable<Integer> {

    @ParentCommand
    private RootCommand root;

    @Option(names = {"-y", "--yes"}, description = "Removes what was found.")
    private boolean yes;

    @Option(names = "--older-than", paramLabel = "AGE", defaultValue = "2h", converter = AgeConverter.class,
            description = "Ignores objects that are younger, such as 30m or 1d; 0 includes all. Default: 2h.")
    private Duration olderThan;

    /**
     * Sweeps.
     *
     * @return the number of an {@link ExitCode}; 1 if something is left behind
     */
    @Override
    public Integer call() {
        Settings settings = root.settings();
        ConsolePrinter page = root.page();
        Banner.print(page, settings);
        if (settings.target() == Target.SANDBOX) {
            page.line(0, "A verifying run leaves nothing in the built-in sandbox: there is nothing to sweep.");
            return ExitCode.DONE.number();
        }
        if (yes && !settings.allowWrites()) {
            throw new UsageException(Problem.of("sweep --yes makes changes, but ALLOW_WRITES is not true.")
                    .fix("set ALLOW_WRITES=true in .env if this organization may be changed"));
        }
        try (Organization organization = root.organization(settings, Purpose.RUNBOOK)) {
            ApiClock clock = new ApiClock();
            List<Leftovers.Item> found = Leftovers.of(organization.newScenario(clock).client());
            return swept(page, found, clock.now()).number();
        } catch (UnreadableResponse unreadable) {
            page.message(0, "Could not look: " + unreadable.getMessage());
            return ExitCode.API_REFUSED.number();
        }
    }

    private ExitCode swept(ConsolePrinter page, List<Leftovers.Item> found, Instant now) {
        List<Leftovers.Item> young = new ArrayList<>();
        List<Leftovers.Item> old = new ArrayList<>();
        found.forEach(item -> (young(item, now) ? young : old).add(item));
        ExitCode code = old.isEmpty() ? ExitCode.DONE : yes ? removed(page, old, now) : listed(page, old, now);
        if (old.isEmpty()) {
            page.line(0, "Nothing is left behind.");
        }
        if (!young.isEmpty()) {
            page.wrapped(0, leftAlone(young, now));
        }
        return code;
    }

    /** Objects of unknown age may be new. */
    private boolean young(Leftovers.Item item, Instant now) {
        return !olderThan.isZero() && item.createdAt().map(made -> made.isAfter(now.minus(olderThan))).orElse(true);
    }

    private static ExitCode listed(ConsolePrinter page, List<Leftovers.Item> found, Instant now) {
        found.forEach(item -> page.line(2, described(item, now)));
        page.line(0, "");
        page.line(0, found.size() + " left behind. --yes removes them.");
        return ExitCode.FAILED;
    }

    private static ExitCode removed(ConsolePrinter page, List<Leftovers.Item> found, Instant now) {
        boolean all = true;
        for (Leftovers.Item item : found) {
            try {
                item.remove();
                page.line(2, "removed  " + described(item, now));
            } catch (RuntimeException | ContractViolation failure) {
                all = false;
                page.line(2, "KEPT     " + described(item, now) + ": "
                        + String.valueOf(failure.getMessage()).strip().lines().findFirst().orElse(""));
            }
        }
        return all ? ExitCode.DONE : ExitCode.FAILED;
    }

    private String leftAlone(List<Leftovers.Item> young, Instant now) {
        Map<String, List<Leftovers.Item>> byRun = young.stream()
                .collect(Collectors.groupingBy(item -> item.run().text(), TreeMap::new, Collectors.toList()));
        return "Left alone: " + byRun.entrySet().stream().map(run -> run.getValue().size() + " of run " + run.getKey() + " ("
                + Age.oldest(run.getValue(), now) + ")").collect(Collectors.joining(", ")) + ". They are younger than "
                + Age.words(olderThan) + ", or of unknown age, and their run may not have ended. --older-than 0 takes them too.";
    }

    private static String described(Leftovers.Item item, Instant now) {
        return item.what() + ", of run " + item.run().text() + ", " + Age.of(item, now);
    }
}
