package sigma.recipes.drift.update;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import sigma.recipes.drift.cause.Assessment;
import sigma.recipes.drift.cause.Cause;
import sigma.recipes.drift.cause.CauseFinder;
import sigma.recipes.drift.change.Change;
import sigma.recipes.drift.document.Document;
import sigma.recipes.drift.document.DocumentProblem;
import sigma.recipes.drift.update.files.ContractFileTree;

/**
 * The contract, brought up to a published document by a three-way merge. Base is the published document that was accepted last:
 * what the publisher changed since then is applied at the part of the contract that owns it, what only the contract says
 * differently stays. Sentences, notes, names of parts and the order of things stay too.
 *
 * @param files      what each file of the contract is to hold, by its path below the folder of the contract
 * @param applied    what the publisher changed and the files have now
 * @param removals   what the publisher removed and the files still have
 * @param byHand     what the publisher changed and the files do not have, each with the reason
 * @param assessment the comparison of contract and document before the update, with conflicts and what is not judged
 */
public record ContractUpdate(Map<String, JsonNode> files, List<Cause> applied, List<Cause> removals, List<ByHand> byHand, Assessment assessment) {

    /**
     * A change that a person has to make.
     *
     * @param cause  the change
     * @param reason why it was not applied
     */
    public record ByHand(Cause cause, String reason) {
    }

    /**
     * Works out what the files of the contract are to hold.
     *
     * @param files     what they hold now; left alone
     * @param accepted  the published document that was accepted last
     * @param published the document to which the contract is brought up
     * @param remove    whether what the publisher removed is removed from the contract
     * @throws DocumentProblem if a document cannot be used
     */
    public static ContractUpdate of(Map<String, JsonNode> files, Document accepted, Document published, boolean remove) {
        ContractFileTree contract = ContractFileTree.of(files);
        Assessment assessment = Assessment.ofContract(contract.document(), accepted, published);
        List<Change> removals = assessment.changes().stream().filter(change -> !remove && Removals.is(change)).toList();
        List<Change> wanted = assessment.changes().stream().filter(change -> !removals.contains(change)).toList();
        Merge merge = new Merge(contract, published, wanted, assessment.publisher(), false);
        merge.run();
        if (!wanted.isEmpty() && !TrialCheck.mistakes(merge.files()).isEmpty()) {
            merge = new Merge(contract, published, wanted, assessment.publisher(), true);
            merge.run();
        }
        return new ContractUpdate(merge.files().written(), CauseFinder.of(merge.applied()), CauseFinder.of(removals), merge.byHand(), assessment);
    }

    /** Returns whether anything is left that a person has to decide or to do. */
    public boolean isOpen() {
        return !removals.isEmpty() || !byHand.isEmpty() || !assessment.conflicts().isEmpty();
    }
}
