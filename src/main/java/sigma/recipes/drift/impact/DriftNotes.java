package sigma.recipes.drift.impact;

import java.util.List;
import sigma.recipes.drift.cause.Assessment;
import sigma.recipes.drift.cause.ThreeWay;
import sigma.recipes.drift.cause.Undecided;
import sigma.recipes.drift.change.Change;
import sigma.recipes.drift.change.Ignored;
import sigma.recipes.drift.document.DocumentFinding;

/**
 * What a report says beside the causes.
 *
 * @param findings  the defects of the documents
 * @param undecided what the document cannot decide, since its exporter loses such things
 * @param publisher the profile of the publisher by which that is so; empty if there is none
 * @param absent    the operations of the contract that the document does not have
 * @param ignored   the differences that say nothing about the API
 * @param conflicts where contract, accepted document and published document say three things
 * @param own       how many differences are the contract's own, since the publisher changed nothing there
 * @param merged    how many changes of the publisher the contract has already
 */
public record DriftNotes(List<DocumentFinding> findings, List<Undecided> undecided, String publisher, List<Change> absent,
                         List<Ignored> ignored, List<ThreeWay.Conflict> conflicts, int own, int merged) {

    /** No notes. */
    public static final DriftNotes NONE = new DriftNotes(List.of(), List.of(), "", List.of(), List.of(), List.of(), 0, 0);

    /** Copies the lists. */
    public DriftNotes {
        findings = List.copyOf(findings);
        undecided = List.copyOf(undecided);
        absent = List.copyOf(absent);
        ignored = List.copyOf(ignored);
        conflicts = List.copyOf(conflicts);
    }

    static DriftNotes of(Assessment assessment, List<DocumentFinding> findings, List<Undecided> undecided, List<Change> absent) {
        return new DriftNotes(findings, undecided, assessment.publisher().name(), absent, assessment.ignored(), assessment.conflicts(),
                assessment.own(), assessment.merged());
    }
}
