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
import sigma.recipes.drift.change.Change;
import sigma.recipes.drift.change.Verdict;
import sigma.recipes.drift.document.DocumentFinding;

/**
 * What a comparison found, as all forms of the report tell it.
 *
 * @param title        what the report is about, such as {@code "new.json" against the contract}
 * @param recipes      how many recipes there are
 * @param changes      the changes, with the scenarios that they hit
 * @param acknowledged the changes that were looked at; they are not among {@code changes}
 * @param notes        what is said beside the changes
 */
public record DriftReport(String title, int recipes, List<Change> changes, List<Acknowledged> acknowledged, DriftNotes notes) {

    /** Copies the lists. */
    public DriftReport {
        changes = List.copyOf(changes);
        acknowledged = List.copyOf(acknowledged);
    }

    /**
     * Reports changes, with the scenarios that they hit. Differences that a standing correction explains leave the
     * report, and changes that are acknowledged today stand apart.
     *
     * @param findings the defects of the documents
     */
    public static DriftReport of(String title, List<Change> changes, List<DocumentFinding> findings, Usage usage, Deviations deviations,
                                 LocalDate today) {
        List<Change> left = changes.stream().filter(change -> deviations.corrected(change.difference()).isEmpty()).toList();
        List<Change> open = new ArrayList<>();
        List<Acknowledged> acknowledged = new ArrayList<>();
        for (Change change : ImpactAnalysis.in(left, usage)) {
            deviations.acknowledged(change.fingerprint(), today).ifPresentOrElse(
                    entry -> acknowledged.add(new Acknowledged(change, entry.reason(), entry.until())), () -> open.add(change));
        }
        return new DriftReport(title, usage.recipes().size(), open, acknowledged, new DriftNotes(findings, changes.size() - left.size()));
    }

    /** Returns this report with those changes first whose fingerprints are not known. */
    public DriftReport newFirst(Set<String> known) {
        List<Change> ordered = Stream.concat(changes.stream().filter(change -> !known.contains(change.fingerprint())),
                changes.stream().filter(change -> known.contains(change.fingerprint()))).toList();
        return new DriftReport(title, recipes, ordered, acknowledged, notes);
    }

    /** Returns a report of nothing but the changes whose fingerprints are not known. */
    public DriftReport onlyNew(String newTitle, Set<String> known) {
        return new DriftReport(newTitle, recipes, changes.stream().filter(change -> !known.contains(change.fingerprint())).toList(),
                List.of(), DriftNotes.NONE);
    }

    /** Returns the sentence that comes first: what is to be done, and for which recipes. */
    public String opening() {
        return Summary.of(this);
    }

    /** Returns what to do, per recipe that something hits. */
    public List<RecipeImpact> tasks() {
        return RecipeImpact.of(changes);
    }

    /** Returns the changes that hit no recipe, grouped, the worst first. */
    public List<Group> others() {
        return Group.of(changes.stream().filter(change -> change.hits().isEmpty()).toList());
    }

    /** Returns how many changes have each verdict, the worst first; a verdict without any is left out. */
    public Map<Verdict, Integer> counts() {
        Map<Verdict, Integer> counts = new EnumMap<>(Verdict.class);
        changes.forEach(change -> counts.merge(change.verdict(), 1, Integer::sum));
        return counts;
    }

    /** Returns the worst verdict, or nothing where nothing changed. */
    public Optional<Verdict> worst() {
        return counts().keySet().stream().findFirst();
    }
}
