package sigma.recipes.steps.record;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import sigma.recipes.contract.deviation.Deviations;
import sigma.recipes.contract.finding.Finding;
import sigma.recipes.organization.Leftovers;
import sigma.recipes.organization.SkipReason;

/** The findings and leftovers of a run, over all scenarios. Thread-safe. */
public final class RunLog {

    private final Map<String, Counted> findings = new TreeMap<>();
    private final List<Met> met = new ArrayList<>();
    private final Set<String> succeeded = new HashSet<>();
    private final List<Cleanup.Left> leftovers = new ArrayList<>();
    private final List<Skipped> skipped = new ArrayList<>();
    private int deactivated;

    /** Records a successful operation. */
    public synchronized void succeeded(String operationId) {
        succeeded.add(operationId);
    }

    /** Records a finding that does not fail the run: an additive one, a refuted assumption, or a known one. */
    public synchronized void found(Finding finding) {
        String key = finding.kind() + " " + finding.operationId() + " " + finding.generalPlace() + " " + finding.id();
        findings.merge(key, new Counted(finding, 1), (one, more) -> new Counted(one.finding(), one.times() + 1));
    }

    /** Records a finding like {@link #found}, with its scenario. */
    public synchronized void found(UsageLog.Place place, List<String> steps, Finding finding) {
        found(finding);
        met.add(new Met(finding, place.recipe(), place.scenario(), steps));
    }

    /** Returns each finding that did not fail the run, with its scenario, in order of occurrence. */
    public synchronized List<Met> met() {
        return List.copyOf(met);
    }

    /**
     * A finding and its scenario.
     *
     * @param recipe   the name of the recipe
     * @param scenario the title of the scenario
     * @param steps    the sentence of the step, if known
     */
    public record Met(Finding finding, String recipe, String scenario, List<String> steps) {
    }

    /** Records an object that could not be removed. */
    public synchronized void left(Cleanup.Left left) {
        if (Leftovers.listed(left.what())) {
            removed(left.what()::equals);
        }
        leftovers.add(left);
    }

    /** Deletes the records of objects that have been removed since. */
    public synchronized void removed(Predicate<String> what) {
        leftovers.removeIf(left -> what.test(left.what()));
    }

    /** Records a member that was finally deactivated, since the API cannot delete members. */
    public synchronized void deactivatedOne() {
        deactivated++;
    }

    /** Records a scenario that did not run or complete, with the reason. */
    public synchronized void skipped(String scenario, SkipReason reason) {
        skipped.add(new Skipped(scenario, reason));
    }

    /** Returns the scenarios that did not run or complete, each with its reason. */
    public synchronized List<Skipped> skipped() {
        return List.copyOf(skipped);
    }

    /**
     * A scenario that did not run or complete.
     *
     * @param scenario the recipe and the title
     * @param reason   why
     */
    public record Skipped(String scenario, SkipReason reason) {
    }

    /** Returns the objects left in the organization. */
    public synchronized List<Cleanup.Left> leftovers() {
        return List.copyOf(leftovers);
    }

    /** Returns what an administrator should know at the end, a line each; empty if there is nothing to report. */
    public synchronized List<String> summary() {
        List<String> lines = new ArrayList<>();
        findings.values().forEach(counted -> lines.add(counted.line()));
        if (deactivated > 0) {
            lines.add(deactivated + (deactivated == 1 ? " member was" : " members were")
                    + " created and deactivated again; Sigma can't delete a member");
        }
        leftovers.forEach(left -> lines.add("Left behind: " + left.what() + ": " + left.why()));
        if (!leftovers.isEmpty()) {
            lines.add("./recipes sweep --older-than 0 finds what is left, and removes it with --yes");
        }
        return lines;
    }

    /** Returns the known deviations that could have occurred in the run and did not, a line each. */
    public synchronized List<String> stale(Deviations deviations) {
        return deviations.stale(succeeded, findings.values().stream().map(Counted::finding).toList()).stream()
                .map(entry -> "No longer occurs: " + entry.name() + ", known by " + entry.at() + ". Delete the entry, or add "
                        + "\"occurs: sometimes\" where it depends on the data").toList();
    }

    private record Counted(Finding finding, int times) {

        String line() {
            String what = switch (finding.kind()) {
                case ADDITIVE -> "New in the API";
                case ASSUMPTION_REFUTED -> "Assumption refuted";
                case KNOWN -> "Known deviation";
                case VIOLATION -> "Contract broken";
            };
            return what + ": " + finding.operationId() + " " + finding.generalPlace() + ": expected "
                    + finding.expected() + "; was " + finding.actual() + " [" + finding.id() + "] (" + times + "x)";
        }
    }
}
