package sigma.recipes.drift.update;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import sigma.recipes.contract.source.ContractFiles;
import sigma.recipes.contract.source.InvalidContract;
import sigma.recipes.contract.source.ContractWriter;
import sigma.recipes.drift.cause.Publisher;
import sigma.recipes.drift.change.Change;
import sigma.recipes.drift.change.IgnoredDifferences;
import sigma.recipes.drift.change.RuleKind;
import sigma.recipes.drift.compare.Comparison;
import sigma.recipes.drift.compare.ComparisonResult;
import sigma.recipes.drift.schema.ComparedApi;
import sigma.recipes.drift.update.files.ContractFileTree;
import sigma.recipes.drift.update.files.PartReferences;

/**
 * Compares the contract with the published document again after a trial. A trial succeeds if its differences are gone, there
 * are no new ones, and the contract can be loaded.
 */
final class TrialUpdateCheck {

    private static final int MOST_NAMED = 4;

    private final ComparedApi published;
    private final Publisher publisher;
    private final List<IgnoredDifferences> ignored;
    private ContractFileTree files;
    private List<Change> differences;

    /** Creates a check; the losses of {@code publisher} are not decided by the document. */
    TrialUpdateCheck(ContractFileTree contract, ComparedApi published, Publisher publisher) {
        this.published = published;
        this.publisher = publisher;
        this.files = contract;
        ComparisonResult compared = Comparison.ofContract(ComparedApi.of(contract.document()), published);
        this.differences = withoutHints(compared.changes());
        this.ignored = compared.ignored();
    }

    /**
     * The result of a trial: the files and their differences from the published document, the changes that are still missing,
     * the new differences, and why the files cannot be loaded.
     */
    record Outcome(ContractFileTree files, List<Change> differences, List<Change> undone, List<Change> broken, List<String> mistakes) {

        boolean isGood() {
            return undone.isEmpty() && broken.isEmpty() && mistakes.isEmpty();
        }

        String reason() {
            Set<String> others = broken.stream().map(Change::operation).collect(Collectors.toCollection(LinkedHashSet::new));
            undone.forEach(change -> others.remove(change.operation()));
            if (!mistakes.isEmpty()) {
                return "the contract could not be loaded afterwards: " + mistakes.get(0);
            }
            if (others.isEmpty()) {
                return "the contract format has no way to say it, or it is written in a way that cannot be edited";
            }
            return "the contract would say something else of " + String.join(", ", others.stream().limit(MOST_NAMED).toList())
                    + (others.size() > MOST_NAMED ? " and " + (others.size() - MOST_NAMED) + " others" : "");
        }
    }

    /** Returns the contract with all accepted trials. */
    ContractFileTree files() {
        return files;
    }

    boolean isOpen(Change change) {
        return differences.stream().map(TrialUpdateCheck::fact).anyMatch(fact(change)::equals);
    }

    Outcome of(ContractFileTree tried, List<Change> changes) {
        List<Change> left = differences(tried);
        Set<List<Object>> facts = left.stream().map(TrialUpdateCheck::fact).collect(Collectors.toSet());
        List<Change> undone = changes.stream().filter(change -> facts.contains(fact(change))).toList();
        List<Change> broken = broken(left, changes);
        // Loading takes longer than the comparison.
        return new Outcome(tried, left, undone, broken, undone.isEmpty() && broken.isEmpty() ? mistakes(tried) : List.of());
    }

    /** Accepts the files of a successful trial as the contract. */
    void accept(Outcome outcome) {
        files = outcome.files();
        differences = outcome.differences();
    }

    /** Returns why files cannot be loaded; empty if they can. */
    private static List<String> mistakes(ContractFileTree files) {
        ContractWriter writer = new ContractWriter();
        Map<String, String> texts = new TreeMap<>();
        files.written().forEach((file, tree) -> texts.put(file, writer.write(tree)));
        try {
            ContractFiles.requireUsable(texts);
            return List.of();
        } catch (InvalidContract refused) {
            return refused.mistakes();
        }
    }

    /** Operations outside of a trial have the same differences as before. */
    private List<Change> differences(ContractFileTree tried) {
        Set<String> changed = PartReferences.changedPaths(files, tried);
        List<Change> now = new ArrayList<>(withoutHints(Comparison.ofContract(ComparedApi.of(tried.document()), published, changed::contains, ignored)));
        differences.stream().filter(change -> !isOfWholeDocument(change) && !changed.contains(change.path())).forEach(now::add);
        return now;
    }

    /** A hint disappears with the other change; the change with the hint remains the same. */
    static List<Change> withoutHints(List<Change> changes) {
        return changes.stream().map(change -> change.hinted(Optional.empty())).toList();
    }

    private static boolean isOfWholeDocument(Change change) {
        return change.method().isEmpty() || change.rule().kind() == RuleKind.OPERATION_ADDED || change.rule().kind() == RuleKind.OPERATION_REMOVED;
    }

    /**
     * Returns the new differences, except those that the document does not decide. Names of variants and texts of values may
     * change with their siblings, so only places and rules are compared.
     */
    private List<Change> broken(List<Change> now, List<Change> changes) {
        Map<List<Object>, Integer> before = new HashMap<>();
        differences.forEach(change -> before.merge(key(change), 1, Integer::sum));
        Set<String> added = changes.stream().filter(change -> change.rule().kind() == RuleKind.OPERATION_ADDED)
                .map(Change::address).collect(Collectors.toSet());
        return now.stream().filter(change -> before.merge(key(change), -1, Integer::sum) < 0)
                .filter(change -> !publisher.loses().containsKey(change.loss()))
                .filter(change -> !(added.contains(change.address()) && isExpectedOfAddition(change.rule().kind()))).toList();
    }

    /** A new operation gets an id and the errors of all operations, and may use parts of the contract that are more precise. */
    private static boolean isExpectedOfAddition(RuleKind kind) {
        return kind == RuleKind.ERROR_REMOVED || kind == RuleKind.OPERATION_ID_CHANGED || kind.ofDetail();
    }

    /** Returns what a change is, without the part that owns its place, since a trial may edit another part. */
    private static List<Object> fact(Change change) {
        return List.of(change.rule(), change.address(), change.place(), change.before(), change.after());
    }

    private static List<Object> key(Change change) {
        return List.of(change.rule(), change.address(), change.place().part(), change.field());
    }
}
