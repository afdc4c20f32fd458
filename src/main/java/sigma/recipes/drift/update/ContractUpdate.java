package sigma.recipes.drift.update;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import sigma.recipes.drift.cause.Assessment;
import sigma.recipes.drift.cause.Cause;
import sigma.recipes.drift.cause.CauseFinder;
import sigma.recipes.drift.change.Change;
import sigma.recipes.drift.change.Rule;
import sigma.recipes.drift.document.Document;
import sigma.recipes.drift.document.DocumentProblem;
import sigma.recipes.drift.update.files.ContractFileTree;

/**
 * The update of the contract to a published document by a three-way merge. The base is the published document that was
 * accepted last: the publisher's changes since then are applied to the owning parts of the contract, and differences of the
 * contract alone remain. Sentences, extensions, part names and the order remain as well.
 *
 * @param files      the new content of each contract file, by its path below the contract folder
 * @param applied    the publisher's changes that were applied
 * @param removals   the publisher's removals that were not applied
 * @param byHand     the publisher's changes that were not applied, each with the reason
 * @param assessment the comparison of contract and document before the update, including conflicts and what was not judged
 */
public record ContractUpdate(Map<String, JsonNode> files, List<Cause> applied, List<Cause> removals, List<ByHand> byHand, Assessment assessment) {

    /**
     * A change that has to be made by hand.
     *
     * @param cause  the change
     * @param reason why it was not applied
     */
    public record ByHand(Cause cause, String reason) {

        /** Only people know everything that names an operation by its id. */
        private static ByHand renamed(Cause cause) {
            return new ByHand(cause, cause.worst().after().isEmpty() ? "the document has no id for it, and the contract needs one"
                    : "client, steps and features/usage.json name the operation by its id. Keep the id and accept the document, or rename it in all of them "
                            + "and renew the recorded files with mvn test -Prenew");
        }
    }

    /**
     * Computes the new content of the contract files.
     *
     * @param files     the current content, which is not changed
     * @param accepted  the published document that was accepted last
     * @param published the document to which the contract is updated
     * @param remove    whether the publisher's removals are applied
     * @throws DocumentProblem if a document cannot be used
     */
    public static ContractUpdate of(Map<String, JsonNode> files, Document accepted, Document published, boolean remove) {
        ContractFileTree contract = ContractFileTree.of(files);
        Assessment assessment = Assessment.ofContract(contract.document(), accepted, published);
        List<Change> removals = assessment.changes().stream().filter(change -> !remove && change.rule().kind().removes()).toList();
        List<Change> renamed = assessment.changes().stream().filter(change -> change.rule() == Rule.OPERATION_ID_CHANGED).toList();
        List<Change> wanted = assessment.changes().stream().filter(change -> !removals.contains(change) && !renamed.contains(change)).toList();
        Merge merge = new Merge(contract, published, wanted, assessment.publisher());
        merge.run();
        List<ByHand> byHand = Stream.concat(CauseFinder.of(renamed).stream().map(ByHand::renamed), merge.byHand().stream()).toList();
        return new ContractUpdate(merge.files().written(), CauseFinder.of(merge.applied()), CauseFinder.of(removals), byHand, assessment);
    }

    /** Returns whether anything has to be decided or done by hand. */
    public boolean isOpen() {
        return !removals.isEmpty() || !byHand.isEmpty() || !assessment.conflicts().isEmpty();
    }
}
