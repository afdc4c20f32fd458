package sigma.recipes.runbook.undo.document;

import sigma.recipes.contract.Operation;
import sigma.recipes.runbook.journal.RunState;
import sigma.recipes.runbook.undo.reversal.Reversal;
import sigma.recipes.runbook.undo.reversal.UndoClient;

/**
 * Archives a file again that a run restored.
 *
 * @param write    the restoration
 * @param deletion the operation that archives it
 */
public record ArchiveAgain(RunState.Write write, Operation deletion) implements Reversal {

    @Override
    public String words() {
        return "Archive \"" + write.received().path("name").asText() + "\" again";
    }

    @Override
    public void carryOut(UndoClient client) {
        client.write(deletion.id(), write.path(), null);
    }
}
