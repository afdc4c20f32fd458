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
import sigma.recipes.drift.change.Change;
import sigma.recipes.drift.change.Impact;
import sigma.recipes.drift.change.ExporterLoss;
import sigma.recipes.drift.change.RuleKind;
import sigma.recipes.drift.change.Verdict;
import sigma.recipes.drift.document.DocumentFinding;

/**
 * The result of a comparison, for all forms of the report.
 *
 * @param title        its title, such as {@code "new.json" against the contract}
 * @param recipes      the number of recipes
 * @param causes       the causes, worst first, with the affected scenarios
 * @param acknowledged the acknowledged causes, which are not among {@code causes}
 * @param undecided    causes that the document cannot decide because of its exporter's losses
 * @param absent       the operations of the contract that the document lacks
 * @param findings     the defects of the documents
 * @param assessment   the comparison, with what was not judged
 */
public record DriftReport(String title, int recipes, List<Cause> causes, List<Acknowledged> acknowledged, List<Undecided> undecided,
                          List<Change> absent, List<DocumentFinding> findings, Assessment assessment) {

    /**
     * A cause that was reviewed and is accepted until a date.
     *
     * @param cause  the cause
     * @param reason why it is accepted
     * @param until  the last day of the acceptance
     */
    public record Acknowledged(Cause cause, String reason, LocalDate until) {
    }

    /**
     * A cause that a document does not prove, because of a loss of its exporter.
     *
     * @param loss   the loss
     * @param reason the loss in a sentence
     * @param cause  the possible change
     */
    public record Undecided(ExporterLoss loss, String reason, Cause cause) {
    }

    /** Copies the lists. */
    public DriftReport {
        causes = List.copyOf(causes);
        acknowledged = List.copyOf(acknowledged);
        undecided = List.copyOf(undecided);
        absent = List.copyOf(absent);
        findings = List.copyOf(findings);
    }

    /** Creates a report of causes alone. */
    public DriftReport(String title, int recipes, List<Cause> causes, List<Acknowledged> acknowledged) {
        this(title, recipes, causes, acknowledged, List.of(), List.of(), List.of(), Assessment.NONE);
    }

    /**
     * Reports changes by cause, with the affected scenarios. Acknowledged causes are listed separately. An operation of the
     * accepted document that this one lacks counts as removed if a recipe calls it; a document without evidence of an
     * operation says nothing about it.
     *
     * @param findings the defects of the documents
     */
    public static DriftReport of(String title, Assessment assessment, List<DocumentFinding> findings, Usage usage, Deviations deviations,
                                 LocalDate today) {
        List<Cause> open = new ArrayList<>();
        List<Acknowledged> acknowledged = new ArrayList<>();
        List<Change> missing = ImpactAnalysis.in(assessment.missing(), usage);
        List<Change> changes = new ArrayList<>(ImpactAnalysis.in(assessment.changes(), usage));
        missing.stream().filter(DriftReport::isCertainlyUsed).forEach(changes::add);
        List<Change> absent = new ArrayList<>(missing.stream().filter(change -> !isCertainlyUsed(change)).toList());
        absent.addAll(assessment.unpublished());
        for (Cause cause : CauseFinder.of(changes)) {
            deviations.acknowledged(cause.fingerprint(), today).ifPresentOrElse(
                    entry -> acknowledged.add(new Acknowledged(cause, entry.reason(), entry.until())), () -> open.add(cause));
        }
        List<Undecided> undecided = new ArrayList<>();
        assessment.undecided().forEach((loss, lost) -> undecided.add(new Undecided(loss, assessment.publisher().loses().get(loss),
                new Cause("", ImpactAnalysis.in(lost, usage)))));
        return new DriftReport(title, usage.recipes().size(), open, acknowledged, undecided, absent, findings, assessment);
    }

    /** Returns this report with the causes of unknown fingerprints first. */
    public DriftReport newFirst(Set<String> known) {
        List<Cause> ordered = Stream.concat(causes.stream().filter(cause -> !known.contains(cause.fingerprint())),
                causes.stream().filter(cause -> known.contains(cause.fingerprint()))).toList();
        return new DriftReport(title, recipes, ordered, acknowledged, undecided, absent, findings, assessment);
    }

    /** Returns a report with only the causes of unknown fingerprints. */
    public DriftReport onlyNew(String newTitle, Set<String> known) {
        return new DriftReport(newTitle, recipes, causes.stream().filter(cause -> !known.contains(cause.fingerprint())).toList(), List.of());
    }

    /** Returns the opening sentences: whether recipes break, and what to check. */
    public String opening() {
        return Summary.of(this);
    }

    /** Returns the causes that affect recipes, except additions, worst first. */
    public List<Cause> hitting() {
        return causes.stream().filter(DriftReport::isHitting).toList();
    }

    /** Returns the undecided causes that recipes may depend on. */
    public List<Undecided> toCheck() {
        return undecided.stream().filter(each -> each.loss() != ExporterLoss.OPERATION_ID && !each.cause().hits().isEmpty()
                && each.cause().verdict().compareTo(Verdict.CHECK) <= 0).toList();
    }

    /** Returns the additions that recipes can use. */
    public List<Cause> offers() {
        return causes.stream().filter(DriftReport::isOffer).toList();
    }

    /** Returns the other causes except new operations, worst first. */
    public List<Cause> elsewhere() {
        return causes.stream().filter(cause -> !isHitting(cause) && !isOffer(cause) && !isNew(cause)).toList();
    }

    /** Returns the new operations, grouped by path. */
    public List<Cause> newOperations() {
        return causes.stream().filter(DriftReport::isNew).toList();
    }

    private static boolean isCertainlyUsed(Change change) {
        return change.hits().stream().anyMatch(Impact::isCertainUse);
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

    /** Returns the number of causes by verdict, worst first, without verdicts that do not occur. */
    public Map<Verdict, Integer> counts() {
        return counts(causes);
    }

    /** Returns the same for some of the causes. */
    public static Map<Verdict, Integer> counts(List<Cause> some) {
        Map<Verdict, Integer> counts = new EnumMap<>(Verdict.class);
        some.forEach(cause -> counts.merge(cause.verdict(), 1, Integer::sum));
        return counts;
    }

    /** Returns the worst verdict; empty if nothing changed. Possible breakage counts as {@code check}. */
    public Optional<Verdict> worst() {
        Optional<Verdict> worst = counts().keySet().stream().findFirst();
        boolean check = !toCheck().isEmpty() || !assessment.conflicts().isEmpty() || hitAbsent();
        return check && worst.filter(verdict -> verdict == Verdict.BREAKING).isEmpty() ? Optional.of(Verdict.CHECK) : worst;
    }

    /** Returns whether a recipe may call an operation of the accepted document that this one lacks. */
    public boolean hitAbsent() {
        return absent.stream().anyMatch(change -> !change.hits().isEmpty());
    }

    /** Returns the changes of all causes. */
    public List<Change> changes() {
        return causes.stream().flatMap(cause -> cause.changes().stream()).toList();
    }
}
