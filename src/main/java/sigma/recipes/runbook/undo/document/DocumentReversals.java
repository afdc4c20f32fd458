package sigma.recipes.runbook.undo.document;

import java.util.Optional;
import sigma.recipes.contract.Operation;
import sigma.recipes.runbook.earlier.TaggedDocument;
import sigma.recipes.runbook.journal.RunState;
import sigma.recipes.runbook.undo.reversal.RelatedOperations;
import sigma.recipes.runbook.undo.reversal.Reversal;

/**
 * Determines the reversals of writes to documents, and to what belongs to a document.
 *
 * @param operations the operations of the contract
 */
public record DocumentReversals(RelatedOperations operations) {

    private static final String WORKBOOK = "getWorkbook";
    private static final String RESTORE = "restoreWorkbookVersion";

    /** Returns the reversal of a write; empty if it has none of its own. */
    public Optional<Reversal> of(RunState.Write write, Operation operation) {
        Optional<TaggedDocument> tagged = TaggedDocument.taggedBy(operation.id()).or(() -> TaggedDocument.untaggedBy(operation.id()));
        if (tagged.isPresent()) {
            return tagged.map(kind -> new RevertTag(write, kind, operations));
        }
        return switch (operation.id()) {
            case RESTORE, "updateWorkbookSpec" ->
                    Optional.of(new RestoreVersion(write, operations.named(RESTORE), operations.named(WORKBOOK)));
            case "updateDataModelSpec" -> operations.at("GET", operation.path()).map(reading -> new RestoreCode(write, operation, reading));
            case "updateWorkbookSchedule" -> operations.listAbove(operation.path()).map(list -> new RestoreSchedule(write, operation, list));
            case "deleteWorkbookBookmarks" -> operations.listAbove(operation.path())
                    .map(list -> new RecreateBookmark(write, operations.named("postWorkbookBookmarks"), operations.named(WORKBOOK), list));
            case "filesDelete" -> Optional.of(new RestoreArchivedFile(write, operations.named("filesUpdate"), operations.named("filesGet")));
            case "filesUpdate" -> Optional.<Reversal>of(new ArchiveAgain(write, operations.named("filesDelete")))
                    .filter(again -> write.sent().path("restore").asBoolean());
            default -> Optional.empty();
        };
    }
}
