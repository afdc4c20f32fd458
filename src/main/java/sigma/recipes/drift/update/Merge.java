package sigma.recipes.drift.update;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import sigma.recipes.contract.source.ContractFiles;
import sigma.recipes.contract.source.ContractMistakes;
import sigma.recipes.contract.source.ContractWriter;
import sigma.recipes.drift.cause.Cause;
import sigma.recipes.drift.cause.CauseFinder;
import sigma.recipes.drift.cause.Publisher;
import sigma.recipes.drift.change.Change;
import sigma.recipes.drift.change.Ignored;
import sigma.recipes.drift.change.RuleKind;
import sigma.recipes.drift.compare.Compared;
import sigma.recipes.drift.compare.Comparison;
import sigma.recipes.drift.document.Document;
import sigma.recipes.drift.document.PathTemplate;
import sigma.recipes.drift.update.files.ChangedPaths;
import sigma.recipes.drift.update.files.ContractFileTree;
import sigma.recipes.drift.update.files.ContractSchemaIndex;

/**
 * Applies changes to the contract, as many as fit together. After each trial the contract is compared with the published
 * document again: a trial counts only where its changes are gone and nothing differs that did not differ before. So a part
 * that several operations use is never changed for one of them alone.
 */
final class Merge {

    private static final int MOST_NAMED = 4;
    private static final int MOST_ROUNDS = 3;

    private final Trial.Published published;
    private final List<Change> wanted;
    private final Publisher publisher;
    private final boolean loading;
    private final List<Ignored> ignored;
    private final List<Change> applied = new ArrayList<>();
    private final List<ContractUpdate.ByHand> byHand = new ArrayList<>();
    private ContractFileTree files;
    private List<Change> differences;

    /**
     * Creates a merge.
     *
     * @param wanted    the changes to apply
     * @param publisher tells what the document does not decide
     * @param loading   whether a trial counts only where the contract can be loaded afterwards, which takes longer
     */
    Merge(ContractFileTree contract, Document document, List<Change> wanted, Publisher publisher, boolean loading) {
        this.files = contract;
        this.publisher = publisher;
        this.loading = loading;
        this.published = Trial.Published.of(document);
        this.wanted = withoutHints(wanted);
        Compared compared = Comparison.ofContract(contract.document(), document);
        this.differences = withoutHints(compared.changes());
        this.ignored = compared.ignored();
    }

    /**
     * Changes that are applied together.
     *
     * @param owner   the part that they edit; method and path where they edit an operation
     * @param changes the changes
     */
    private record Unit(String owner, List<Change> changes) {

        boolean isAddition() {
            return changes.get(0).rule().kind() == RuleKind.OPERATION_ADDED;
        }
    }

    /**
     * How a trial ended.
     *
     * @param files       the files that it made
     * @param differences what they say differently from the published document
     * @param undone      the changes that they do not have
     * @param broken      what differs now and did not before
     * @param mistakes    why the files cannot be loaded
     */
    private record Outcome(ContractFileTree files, List<Change> differences, List<Change> undone, List<Change> broken, List<String> mistakes) {

        boolean isGood() {
            return undone.isEmpty() && broken.isEmpty() && mistakes.isEmpty();
        }
    }

    /** New operations come last, so that they use the parts as they are then. */
    void run() {
        Map<Change, String> owners = Trial.owners(files, published, wanted);
        Map<List<String>, List<Change>> owned = new LinkedHashMap<>();
        wanted.forEach(change -> owned.computeIfAbsent(owners.containsKey(change) ? List.of(owners.get(change))
                : List.of(change.method(), change.path()), key -> new ArrayList<>()).add(change));
        List<Unit> units = owned.entrySet().stream().map(each -> new Unit(String.join(" ", each.getKey()), each.getValue())).toList();
        merge(units.stream().filter(unit -> !unit.isAddition()).toList());
        merge(units.stream().filter(Unit::isAddition).toList());
    }

    ContractFileTree files() {
        return files;
    }

    List<Change> applied() {
        return wanted.stream().filter(applied::contains).toList();
    }

    List<ContractUpdate.ByHand> byHand() {
        return byHand;
    }

    /** Where units do not fit together, those that a trial puts in doubt are tried one by one, and the others without them. */
    private void merge(List<Unit> units) {
        if (units.isEmpty()) {
            return;
        }
        Outcome outcome = take(units.stream().flatMap(unit -> unit.changes().stream()).toList(), true);
        if (outcome.isGood()) {
            return;
        }
        if (units.size() == 1) {
            single(units.get(0).changes());
            return;
        }
        List<Unit> doubtful = units.stream().filter(unit -> isDoubtful(unit, outcome)).toList();
        if (doubtful.isEmpty() || doubtful.size() == units.size()) {
            merge(units.subList(0, units.size() / 2));
            merge(units.subList(units.size() / 2, units.size()));
        } else {
            merge(units.stream().filter(unit -> !doubtful.contains(unit)).toList());
            doubtful.forEach(unit -> merge(List.of(unit)));
        }
    }

    private static boolean isDoubtful(Unit unit, Outcome outcome) {
        return unit.changes().stream().anyMatch(outcome.undone()::contains)
                || outcome.broken().stream().anyMatch(change -> change.part().equals(unit.owner())
                        || (change.method() + " " + change.path()).equals(unit.owner()));
    }

    /** Of what is changed at one part, the causes are tried one by one. */
    private void single(List<Change> unit) {
        if (take(unit, false).isGood()) {
            return;
        }
        for (Cause cause : CauseFinder.of(unit).stream().flatMap(cause -> split(cause).stream()).toList()) {
            Outcome atPart = take(cause.changes(), true);
            Outcome last = atPart.isGood() ? atPart : take(cause.changes(), false);
            if (!last.isGood()) {
                byHand.add(new ContractUpdate.ByHand(cause, reason(last)));
            }
        }
    }

    /** The same thing in several operations is one change. */
    private static List<Cause> split(Cause cause) {
        Map<List<Object>, List<Change>> alike = new LinkedHashMap<>();
        cause.changes().forEach(change -> alike.computeIfAbsent(List.of(change.rule(),
                change.field().substring(change.field().lastIndexOf('.') + 1), change.place().name(), change.before(), change.after()),
                key -> new ArrayList<>()).add(change));
        return alike.values().stream().map(changes -> new Cause(cause.part(), changes)).toList();
    }

    private Outcome take(List<Change> changes, boolean atParts) {
        Outcome outcome = tried(files, changes.stream().filter(differences::contains).toList(), changes, atParts);
        for (int round = 0; round < MOST_ROUNDS && isHidden(outcome, changes); round++) {
            outcome = tried(outcome.files(), outcome.broken(), changes, atParts);
        }
        if (outcome.isGood()) {
            files = outcome.files();
            differences = outcome.differences();
            applied.addAll(changes);
        }
        return outcome;
    }

    private Outcome tried(ContractFileTree from, List<Change> now, List<Change> changes, boolean atParts) {
        ContractFileTree tried = Trial.of(from, published, now, atParts);
        List<Change> left = differences(tried);
        return new Outcome(tried, left, changes.stream().filter(left::contains).toList(), broken(left, changes), loading ? mistakes(tried) : List.of());
    }

    /** A change may hide another one of the same operations, which is made in the next round. */
    private static boolean isHidden(Outcome outcome, List<Change> changes) {
        Set<String> operations = changes.stream().map(Change::operation).collect(Collectors.toSet());
        return outcome.undone().isEmpty() && !outcome.broken().isEmpty() && outcome.mistakes().isEmpty()
                && outcome.broken().stream().noneMatch(Removals::is) && outcome.broken().stream().map(Change::operation).allMatch(operations::contains);
    }

    /** Returns why files cannot be loaded; nothing where they can. */
    static List<String> mistakes(ContractFileTree files) {
        ContractWriter writer = new ContractWriter();
        Map<String, String> texts = new TreeMap<>();
        files.written().forEach((file, tree) -> texts.put(file, writer.write(tree)));
        try {
            ContractFiles.demandUsable(texts);
            return List.of();
        } catch (ContractMistakes refused) {
            return refused.mistakes();
        }
    }

    /** Operations that a trial did not touch differ as they did before. */
    private List<Change> differences(ContractFileTree tried) {
        Set<String> changed = ChangedPaths.of(files, tried);
        List<Change> now = new ArrayList<>(withoutHints(Comparison.ofContract(tried.document(), published.document(), changed::contains, ignored)));
        differences.stream().filter(change -> !isOfWholeDocument(change) && !changed.contains(change.path())).forEach(now::add);
        return now;
    }

    /** A hint at another change goes with that one, and the change that has the hint is the same. */
    private static List<Change> withoutHints(List<Change> changes) {
        return changes.stream().map(change -> change.hinted(Optional.empty())).toList();
    }

    private static boolean isOfWholeDocument(Change change) {
        return change.method().isEmpty() || change.rule().kind() == RuleKind.OPERATION_ADDED || change.rule().kind() == RuleKind.OPERATION_REMOVED;
    }

    /**
     * Returns what differs though it did not before. What the document does not decide does not count. Names of variants and texts of values may change with what is beside
     * them, so that only places and rules are compared.
     */
    private List<Change> broken(List<Change> now, List<Change> changes) {
        Map<List<Object>, Integer> before = new HashMap<>();
        differences.forEach(change -> before.merge(key(change), 1, Integer::sum));
        Set<String> added = changes.stream().filter(change -> change.rule().kind() == RuleKind.OPERATION_ADDED)
                .map(Merge::address).collect(Collectors.toSet());
        return now.stream().filter(change -> before.merge(key(change), -1, Integer::sum) < 0)
                .filter(change -> !publisher.loses().containsKey(change.loss()))
                .filter(change -> !(added.contains(address(change)) && isOurs(change.rule().kind()))).toList();
    }

    /** A new operation gets an id and the errors of all operations, and may use parts of the contract that say more. */
    private static boolean isOurs(RuleKind kind) {
        return kind == RuleKind.ERROR_REMOVED || kind == RuleKind.OPERATION_ID_CHANGED || ContractSchemaIndex.isDetail(kind);
    }

    private static String address(Change change) {
        return change.method() + " " + PathTemplate.withoutNames(change.path());
    }

    private static List<Object> key(Change change) {
        return List.of(change.rule(), change.method(), PathTemplate.withoutNames(change.path()), change.place().part(), change.field());
    }

    private static String reason(Outcome outcome) {
        Set<String> others = outcome.broken().stream().map(Change::operation).collect(Collectors.toCollection(LinkedHashSet::new));
        outcome.undone().forEach(change -> others.remove(change.operation()));
        if (!outcome.mistakes().isEmpty()) {
            return "the contract could not be loaded afterwards: " + outcome.mistakes().get(0);
        }
        if (others.isEmpty()) {
            return "the contract format has no way to say it, or it is written in a way that cannot be edited";
        }
        return "the contract would say something else of " + String.join(", ", others.stream().limit(MOST_NAMED).toList())
                + (others.size() > MOST_NAMED ? " and " + (others.size() - MOST_NAMED) + " others" : "");
    }
}
