package sigma.recipes.drift.impact;

import java.util.List;
import sigma.recipes.drift.document.DocumentFinding;

/**
 * What a report says beside the changes.
 *
 * @param findings  the defects of the documents
 * @param corrected how many differences are no change of the API, since the contract is right; they are nowhere else
 */
public record DriftNotes(List<DocumentFinding> findings, int corrected) {

    /** No notes. */
    public static final DriftNotes NONE = new DriftNotes(List.of(), 0);

    /** Copies the list. */
    public DriftNotes {
        findings = List.copyOf(findings);
    }
}
