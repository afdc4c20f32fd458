package sigma.recipes.drift.impact;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import sigma.recipes.contract.deviation.Deviations;
import sigma.recipes.drift.cause.Assessment;
import sigma.recipes.drift.cause.Cause;
import sigma.recipes.drift.cause.CauseFinder;
import sigma.recipes.drift.cause.Undecided;
import sigma.recipes.drift.change.Change;
import sigma.recipes.drift.change.Impact;
import sigma.recipes.drift.change.Loss;
import sigma.recipes.drift.change.RuleKind;
import sigma.recipes.drift.change.Verdict;
import sigma.recipes.drift.document.DocumentFinding;

/**
 * What a comparison found, as all forms of the report show it.
 *
 * @param title        what the report is about, such as {@code "new.json" against the contract}
 * @param recipes      how many recipes there are
 * @param causes       the causes, the worst first, with the scenarios that they hit
 * @param acknowledged the causes that were reviewed; they are not among {@code causes}
 * @param notes        what is said beside the causes
 */
public record DriftReport(String title, int recipes, List<Cause> causes, List<Acknowledged> acknowledged, DriftNotes notes) {

    /** Copies the lists. */
    public DriftReport {
        causes = List.copyOf(causes);
        acknowledged = List.copyOf(acknowledged);
    }

    /**
     * Reports changes by cause, with the scenarios that they hit. Causes that are acknowledged today are listed apart. An
     * operation that the accepted document has and this one does not is taken for removed where a recipe calls it; of an
     * operation that neither has, the document says nothing.
     *
     * @param findings the defects of the documents
     */
    public static DriftReport of(String title, Assessment assessment, List<DocumentFinding> findings, Usage usage, Deviations deviations,
                                 LocalDate today) {
        List<Cause> open = new ArrayList<>();
        List<Acknowledged> acknowledged = new ArrayList<>();
        List<Change> missing = ImpactAnalysis.in(assessment.missing(), usage);
        List<Change> changes = new ArrayList<>(ImpactAnalysis.in(assessment.changes(), usage));
        missing.stream().filter(DriftReport::isDemanded).forEach(changes::add);
        List<Change> absent = new ArrayList<>(missing.stream().filter(change -> !isDemanded(change)).toList());
        absent.addAll(assessment.silent());
        for (Cause cause : CauseFinder.of(changes)) {
            deviations.acknowledged(cause.fingerprint(), today).ifPresentOrElse(
                    entry -> acknowledged.add(new Acknowledged(cause, entry.reason(), entry.until())), () -> open.add(cause));
        }
        List<Undecided> undecided = new ArrayList<>();
        assessment.undecided().forEach((loss, lost) -> undecided.add(new Undecided(loss, assessment.publisher().loses().get(loss),
                new Cause("", ImpactAnalysis.in(lost, usage)))));
        return new DriftReport(title, usage.recipes().size(), open, acknowledged, DriftNotes.of(assessment, findings, undecided, absent));
    }

    /** Returns this report with those causes first whose fingerprints are not known. */
    public DriftReport newFirst(Set<String> known) {
        List<Cause> ordered = Stream.concat(causes.stream().filter(cause -> !known.contains(cause.fingerprint())),
                causes.stream().filter(cause -> known.contains(cause.fingerprint()))).toList();
        return new DriftReport(title, recipes, ordered, acknowledged, notes);
    }

    /** Returns a report of nothing but the causes whose fingerprints are not known. */
    public DriftReport onlyNew(String newTitle, Set<String> known) {
        return new DriftReport(newTitle, recipes, causes.stream().filter(cause -> !known.contains(cause.fingerprint())).toList(),
                List.of(), DriftNotes.NONE);
    }

    /** Returns the sentences that come first: whether recipes break, and what there is to check. */
    public String opening() {
        return Summary.of(this);
    }

    /** Returns the causes that hit recipes and are more than additions, the worst first. */
    public List<Cause> hitting() {
        return causes.stream().filter(DriftReport::isHitting).toList();
    }

    /** Returns what the document cannot decide although recipes may depend on it. */
    public List<Undecided> toCheck() {
        return notes.undecided().stream().filter(each -> each.loss() != Loss.OPERATION_ID && !each.cause().hits().isEmpty()
                && each.cause().verdict().compareTo(Verdict.CHECK) <= 0).toList();
    }

    /** Returns the causes that offer something to recipes, which they may use now. */
    public List<Cause> offers() {
        return causes.stream().filter(DriftReport::isOffer).toList();
    }

    /** Returns the other causes but new operations, the worst first. */
    public List<Cause> elsewhere() {
        return causes.stream().filter(cause -> !isHitting(cause) && !isOffer(cause) && !isNew(cause)).toList();
    }

    /** Returns the new operations, those below one path together. */
    public List<Cause> newOperations() {
        return causes.stream().filter(DriftReport::isNew).toList();
    }

    private static boolean isDemanded(Change change) {
        return change.hits().stream().anyMatch(Impact::demands);
    }

    private static boolean isHitting(Cause cause) {
        return !cause.hits().isEmpty() && cause.verdict() != Verdict.COMPATIBLE;
    }

    private static boolean isOffer(Cause cause) {
        return !cause.certain().isEmpty() && cause.verdict() == Verdict.COMPATIBLE;
    }

    private static boolean isNew(Cause cause) {
        return cause.rule().kind() == RuleKind.OPERATION_ADDED;
    }

    /** Returns how many causes have each verdict, the worst first; a verdict without any is left out. */
    public Map<Verdict, Integer> counts() {
        return counts(causes);
    }

    /** Returns the same for some of the causes. */
    public static Map<Verdict, Integer> counts(List<Cause> some) {
        Map<Verdict, Integer> counts = new EnumMap<>(Verdict.class);
        some.forEach(cause -> counts.merge(cause.verdict(), 1, Integer::sum));
        return counts;
    }

    /** Returns the worst verdict, or nothing where nothing changed; what only may break recipes is to be checked. */
    public Optional<Verdict> worst() {
        Optional<Verdict> worst = counts().keySet().stream().findFirst();
        boolean check = !toCheck().isEmpty() || !notes.conflicts().isEmpty() || hitAbsent();
        return check && worst.filter(verdict -> verdict == Verdict.BREAKING).isEmpty() ? Optional.of(Verdict.CHECK) : worst;
    }

    /** Returns whether a recipe may call an operation that the accepted document has and this one does not. */
    public boolean hitAbsent() {
        return notes.absent().stream().anyMatch(change -> !change.hits().isEmpty());
    }

    /** Returns the changes of all causes. */
    public List<Change> changes() {
        return causes.stream().flatMap(cause -> cause.changes().stream()).toList();
    }
}
