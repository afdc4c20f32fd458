package sigma.recipes.drift.update;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import sigma.recipes.drift.change.Change;
import sigma.recipes.drift.compare.Comparison;
import sigma.recipes.drift.document.Document;
import sigma.recipes.drift.document.DocumentProblem;
import sigma.recipes.drift.update.files.ContractFileTree;

/**
 * Our contract, brought up to a published document. Facts are the document's; sentences, notes, names of parts and the order
 * of things are ours.
 *
 * @param files   what each file of the contract is to hold, by its path below the folder of the contract
 * @param applied the changes of the document that are in it
 * @param kept    those that are not, because our contract knows better
 * @param left    those that are not, because our files have no way to say them; somebody has to look
 */
public record ContractUpdate(Map<String, JsonNode> files, List<Change> applied, List<Change> kept, List<Change> left) {

    private static final int MOST_ROUNDS = 8;

    /**
     * Works out what the files of the contract are to hold.
     *
     * @param files     what they hold now; left alone
     * @param published the document
     * @param known     tells a change that is not to be made, because our contract knows better
     * @throws DocumentProblem where the document cannot be used
     */
    public static ContractUpdate of(Map<String, JsonNode> files, Document published, Predicate<Change> known) {
        ContractFileTree own = ContractFileTree.of(files);
        List<Change> first = Comparison.ofContract(own.document(), published).changes();
        List<Change> changes = first;
        Set<List<Change>> seen = new HashSet<>();
        for (int round = 0; round < MOST_ROUNDS && !live(changes, known).isEmpty() && seen.add(changes); round++) {
            own = UpdateRound.of(own, published, changes, known.or(Failures.ofSome(changes, own)));
            changes = Comparison.ofContract(own.document(), published).changes();
        }
        List<Change> left = live(changes, known);
        List<Change> applied = new ArrayList<>(live(first, known));
        applied.removeAll(left);
        return new ContractUpdate(own.written(), List.copyOf(applied), changes.stream().filter(known).toList(), left);
    }

    private static List<Change> live(List<Change> changes, Predicate<Change> known) {
        return changes.stream().filter(known.negate()).toList();
    }
}
