package sigma.recipes.drift.impact;

import java.util.List;
import sigma.recipes.drift.cause.Assessment;
import sigma.recipes.drift.cause.ThreeWay;
import sigma.recipes.drift.change.Change;
import sigma.recipes.drift.change.Ignored;
import sigma.recipes.drift.document.DocumentFinding;

/**
 * The parts of a report other than causes.
 *
 * @param findings  the defects of the documents
 * @param undecided causes that the document cannot decide because of its exporter's losses
 * @param publisher the publisher's profile with these losses; empty if there is none
 * @param absent    the operations of the contract that the document lacks
 * @param ignored   the differences without information about the API
 * @param conflicts differences in which contract, accepted document and published document all differ
 * @param own       the number of differences in the contract alone, where the publisher changed nothing
 * @param merged    the number of the publisher's changes that the contract already has
 * @param firstLooks the documents of which no version was accepted
 */
public record DriftNotes(List<DocumentFinding> findings, List<DriftReport.Undecided> undecided, String publisher, List<Change> absent,
                         List<Ignored> ignored, List<ThreeWay.Conflict> conflicts, int own, int merged, List<Assessment.FirstComparison> firstLooks) {

    /** No notes. */
    public static final DriftNotes NONE = new DriftNotes(List.of(), List.of(), "", List.of(), List.of(), List.of(), 0, 0, List.of());

    /** Copies the lists. */
    public DriftNotes {
        findings = List.copyOf(findings);
        undecided = List.copyOf(undecided);
        absent = List.copyOf(absent);
        ignored = List.copyOf(ignored);
        conflicts = List.copyOf(conflicts);
        firstLooks = List.copyOf(firstLooks);
    }

    static DriftNotes of(Assessment assessment, List<DocumentFinding> findings, List<DriftReport.Undecided> undecided, List<Change> absent) {
        return new DriftNotes(findings, undecided, assessment.publisher().name(), absent, assessment.ignored(), assessment.conflicts(),
                assessment.own(), assessment.merged(), assessment.firstLooks());
    }
}
