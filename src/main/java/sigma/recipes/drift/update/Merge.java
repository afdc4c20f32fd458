package sigma.recipes.drift.update;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import sigma.recipes.drift.cause.Cause;
import sigma.recipes.drift.cause.CauseFinder;
import sigma.recipes.drift.cause.Publisher;
import sigma.recipes.drift.change.Change;
import sigma.recipes.drift.change.RuleKind;
import sigma.recipes.drift.document.Document;
import sigma.recipes.drift.schema.ComparedApi;
import sigma.recipes.drift.update.files.ContractFileTree;

/**
 * Applies as many changes to the contract as are compatible. After each trial, the contract is compared with the published
 * document again: a trial is accepted only if its differences are gone, there are no new ones, and the contract can be loaded.
 * So a part that several operations use is never changed for one of them alone.
 */
final class Merge {

    private static final int MOST_ROUNDS = 3;

    private final ComparedApi published;
    private final List<Change> wanted;
    private final List<Change> applied = new ArrayList<>();
    private final List<ContractUpdate.ByHand> byHand = new ArrayList<>();
    private final TrialUpdateCheck check;

    /** Creates a merge of the wanted changes; the losses of {@code publisher} are not decided by the document. */
    Merge(ContractFileTree contract, Document document, List<Change> wanted, Publisher publisher) {
        this.published = ComparedApi.of(document);
        this.wanted = TrialUpdateCheck.withoutHints(wanted);
        this.check = new TrialUpdateCheck(contract, published, publisher);
    }

    /** Changes that are applied together, and the part that they edit: a reference, or method and path of an operation. */
    private record Unit(String owner, List<Change> changes) {

        boolean isAddition() {
            return changes.get(0).rule().kind() == RuleKind.OPERATION_ADDED;
        }
    }

    /** New operations come last, so that they use the final parts. */
    void run() {
        Map<Change, String> owners = TrialUpdate.owners(check.files(), published, wanted);
        Map<List<String>, List<Change>> owned = new LinkedHashMap<>();
        wanted.forEach(change -> owned.computeIfAbsent(owners.containsKey(change) ? List.of(owners.get(change))
                : List.of(change.method(), change.path()), key -> new ArrayList<>()).add(change));
        List<Unit> units = owned.entrySet().stream().map(each -> new Unit(String.join(" ", each.getKey()), each.getValue())).toList();
        merge(units.stream().filter(unit -> !unit.isAddition()).toList());
        merge(units.stream().filter(Unit::isAddition).toList());
    }

    ContractFileTree files() {
        return check.files();
    }

    List<Change> applied() {
        return wanted.stream().filter(applied::contains).toList();
    }

    List<ContractUpdate.ByHand> byHand() {
        return byHand;
    }

    /** If units are incompatible, those that a trial puts in doubt are tried one by one, and the others without them. */
    private void merge(List<Unit> units) {
        if (units.isEmpty()) {
            return;
        }
        TrialUpdateCheck.Outcome outcome = take(units.stream().flatMap(unit -> unit.changes().stream()).toList(), true);
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

    private static boolean isDoubtful(Unit unit, TrialUpdateCheck.Outcome outcome) {
        return unit.changes().stream().anyMatch(outcome.undone()::contains)
                || outcome.broken().stream().anyMatch(change -> change.part().equals(unit.owner())
                        || (change.method() + " " + change.path()).equals(unit.owner()));
    }

    /** The causes at one part are tried one by one. */
    private void single(List<Change> unit) {
        if (take(unit, false).isGood()) {
            return;
        }
        for (Cause cause : CauseFinder.of(unit).stream().flatMap(cause -> split(cause).stream()).toList()) {
            TrialUpdateCheck.Outcome atPart = take(cause.changes(), true);
            TrialUpdateCheck.Outcome last = atPart.isGood() ? atPart : take(cause.changes(), false);
            if (!last.isGood()) {
                byHand.add(new ContractUpdate.ByHand(cause, last.reason()));
            }
        }
    }

    /** The same change of several operations is one change. */
    private static List<Cause> split(Cause cause) {
        Map<List<Object>, List<Change>> alike = new LinkedHashMap<>();
        cause.changes().forEach(change -> alike.computeIfAbsent(List.of(change.rule(),
                change.lastField(), change.place().name(), change.before(), change.after()),
                key -> new ArrayList<>()).add(change));
        return alike.values().stream().map(changes -> new Cause(cause.part(), changes)).toList();
    }

    private TrialUpdateCheck.Outcome take(List<Change> changes, boolean atParts) {
        TrialUpdateCheck.Outcome outcome = tried(check.files(), changes.stream().filter(check::isOpen).toList(), changes, atParts);
        for (int round = 0; round < MOST_ROUNDS && isHidden(outcome, changes); round++) {
            outcome = tried(outcome.files(), outcome.broken(), changes, atParts);
        }
        if (outcome.isGood()) {
            check.accept(outcome);
            applied.addAll(changes);
        }
        return outcome;
    }

    private TrialUpdateCheck.Outcome tried(ContractFileTree from, List<Change> now, List<Change> changes, boolean atParts) {
        return check.of(TrialUpdate.of(from, published, now, atParts), changes);
    }

    /** A change may hide another one of the same operations, which the next round applies. */
    private static boolean isHidden(TrialUpdateCheck.Outcome outcome, List<Change> changes) {
        Set<String> operations = changes.stream().map(Change::operation).collect(Collectors.toSet());
        return outcome.undone().isEmpty() && !outcome.broken().isEmpty() && outcome.mistakes().isEmpty()
                && outcome.broken().stream().noneMatch(change -> change.rule().kind().removes()) && outcome.broken().stream().map(Change::operation).allMatch(operations::contains);
    }
}
